//! The file of weights: what training writes and the program embeds.
//!
//! All numbers are little-endian: a magic of eight bytes, the version of the form, how many features and how many
//! weights there are; then the keys of the features, a scale for each, a row of [`WIDTH`] signed bytes for each (its
//! vector is that times the scale), and the weights of the network as IEEE 754 binary32.

use super::layout::WIDTH;

const MAGIC: &[u8; 8] = b"DEMARCHE";

/// The version of the form: a file of another is not read.
pub const VERSION: u32 = 1;

/// The weights of the model.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    /// The keys of the features that training has seen often enough.
    pub keys: Vec<u32>,
    /// What the row of a feature is to be multiplied by.
    pub scales: Vec<f32>,
    /// The rows of the features, each of [`WIDTH`] numbers.
    pub rows: Vec<i8>,
    /// The weights of the network, as [`Layout`](super::layout::Layout) places them.
    pub network: Vec<f32>,
}

impl Weights {
    /// Puts vectors of features into their small form.
    pub fn quantised(keys: Vec<u32>, vectors: &[f32], network: Vec<f32>) -> Self {
        let mut weights = Self { keys, network, ..Self::default() };
        for vector in vectors.chunks_exact(WIDTH) {
            let greatest = vector.iter().fold(0.0f32, |greatest, value| greatest.max(value.abs()));
            let scale = if greatest > 0.0 { greatest / 127.0 } else { 1.0 };
            weights.scales.push(scale);
            weights.rows.extend(vector.iter().map(|value| (value / scale).round() as i8));
        }
        weights
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for number in [VERSION, self.keys.len() as u32, self.network.len() as u32] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(self.keys.iter().flat_map(|key| key.to_le_bytes()));
        bytes.extend(self.scales.iter().flat_map(|scale| scale.to_le_bytes()));
        bytes.extend(self.rows.iter().map(|value| value.cast_unsigned()));
        bytes.extend(self.network.iter().flat_map(|weight| weight.to_le_bytes()));
        bytes
    }

    /// Reads the file; nothing if it is not one of this version, or not whole.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let mut number = || -> Option<u32> { Some(u32::from_le_bytes(*take(&mut rest, 4)?.first_chunk::<4>()?)) };
        if number()? != VERSION {
            return None;
        }
        let (features, size) = (number()? as usize, number()? as usize);
        let keys = words(take(&mut rest, features.checked_mul(4)?)?).map(u32::from_le_bytes).collect();
        let scales = words(take(&mut rest, features.checked_mul(4)?)?).map(f32::from_le_bytes).collect();
        let rows = take(&mut rest, features.checked_mul(WIDTH)?)?.iter().map(|byte| byte.cast_signed()).collect();
        let network = words(take(&mut rest, size.checked_mul(4)?)?).map(f32::from_le_bytes).collect();
        rest.is_empty().then_some(Self { keys, scales, rows, network })
    }
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(length)?;
    *rest = left;
    Some(taken)
}

fn words(bytes: &[u8]) -> impl Iterator<Item = [u8; 4]> + '_ {
    bytes.as_chunks::<4>().0.iter().copied()
}
