//! Products of matrices, the same to the bit on every processor.
//!
//! Sums run in one fixed order, each step rounded (IEEE 754-2019, 5.4.1: no fused or reordered operations), so the widest
//! vectors that a processor has give what the narrowest give.

use pulp::{Arch, Simd, WithSimd};

/// How many numbers are computed together at most; widths of weights are multiples of it.
pub const LANES: usize = 16;

/// How many rows are computed together.
const ROWS: usize = 4;

/// `y = x · w + bias`: `x` has rows of `inner` numbers, `w` has `inner` rows of `bias.len()` numbers; row after row.
///
/// The length of `bias` is a multiple of [`LANES`].
pub fn multiply(x: &[f32], inner: usize, w: &[f32], bias: &[f32], y: &mut [f32]) {
    if inner > 0 && !bias.is_empty() {
        Arch::new().dispatch(Product { x, inner, w, bias, y });
    }
}

/// The arguments of [`multiply`].
struct Product<'a> {
    x: &'a [f32],
    inner: usize,
    w: &'a [f32],
    bias: &'a [f32],
    y: &'a mut [f32],
}

impl WithSimd for Product<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Self { x, inner, w, bias, y } = self;
        let width = bias.len();
        let (w, _) = S::as_simd_f32s(w);
        let (bias, _) = S::as_simd_f32s(bias);
        let blocks = bias.len();
        let count = x.len() / inner;
        // The columns of two blocks, one row after the other: all rows of `x` meet them in the nearest memory.
        let mut panel = vec![[simd.splat_f32s(0.0); 2]; inner];
        for block in (0..blocks).step_by(2) {
            let (first, second) = (block, if block + 1 < blocks { block + 1 } else { block });
            let (places, starts) = ([first, second], [bias[first], bias[second]]);
            for (cell, row) in panel.iter_mut().zip(w.chunks_exact(blocks)) {
                (cell[0], cell[1]) = (row[first], row[second]);
            }
            if let Some(last) = count.checked_sub(ROWS) {
                // The last rows may be computed twice: that is faster than one by one.
                for row in (0..count).step_by(ROWS).map(|row| row.min(last)) {
                    let y = &mut y[row * width..(row + ROWS) * width];
                    rows::<S, ROWS>(simd, &x[row * inner..], &panel, starts, places, y);
                }
            } else {
                for (x, y) in x.chunks_exact(inner).zip(y.chunks_exact_mut(width)) {
                    rows::<S, 1>(simd, x, &panel, starts, places, y);
                }
            }
        }
    }
}

/// Two blocks of some rows of a product, so few that sums stay in registers.
#[inline(always)]
fn rows<S: Simd, const COUNT: usize>(
    simd: S,
    x: &[f32],
    panel: &[[S::f32s; 2]],
    starts: [S::f32s; 2],
    places: [usize; 2],
    y: &mut [f32],
) {
    let inner = panel.len();
    let x: [&[f32]; COUNT] = std::array::from_fn(|row| &x[row * inner..][..inner]);
    let mut sums = [starts; COUNT];
    for (at, weights) in panel.iter().enumerate() {
        for row in 0..COUNT {
            let value = simd.splat_f32s(x[row][at]);
            for (sum, weight) in sums[row].iter_mut().zip(weights) {
                *sum = simd.add_f32s(*sum, simd.mul_f32s(value, *weight));
            }
        }
    }
    let (y, _) = S::as_mut_simd_f32s(y);
    let blocks = y.len() / COUNT;
    for (row, sums) in sums.iter().enumerate() {
        for (place, sum) in places.iter().zip(sums) {
            y[row * blocks + place] = *sum;
        }
    }
}

/// Runs arithmetic that the compiler can vectorise on the widest vectors that the processor has; what it calls is inlined.
#[inline(always)]
pub fn widest<R>(work: impl FnOnce() -> R) -> R {
    Arch::new().dispatch(work)
}

/// Adds `factor · x` to `y`.
#[inline(always)]
pub fn add_scaled(y: &mut [f32], factor: f32, x: &[f32]) {
    for (y, x) in y.iter_mut().zip(x) {
        *y += factor * x;
    }
}

/// The inner product of two vectors of whose length [`LANES`] is a divisor.
#[inline(always)]
pub fn dot(x: &[f32], y: &[f32]) -> f32 {
    let mut sums = [0.0f32; LANES];
    for (x, y) in x.as_chunks::<LANES>().0.iter().zip(y.as_chunks::<LANES>().0) {
        for lane in 0..LANES {
            sums[lane] += x[lane] * y[lane];
        }
    }
    let mut width = LANES / 2;
    while width > 0 {
        for lane in 0..width {
            sums[lane] += sums[lane + width];
        }
        width /= 2;
    }
    sums[0]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_sums_of_products() {
        let x: Vec<f32> = (0..15).map(|value| value as f32).collect();
        let w: Vec<f32> = (0..3 * 32).map(|value| (value % 7) as f32 - 2.0).collect();
        let bias: Vec<f32> = (0..32).map(|value| value as f32).collect();
        let mut y = vec![0.0; 5 * 32];
        multiply(&x, 3, &w, &bias, &mut y);
        for row in 0..5 {
            for column in 0..32 {
                let sum: f32 = (0..3).map(|at| x[row * 3 + at] * w[at * 32 + column]).sum();
                assert_eq!(y[row * 32 + column], bias[column] + sum, "{row} {column}");
            }
        }
        assert_eq!(dot(&y[..32], &bias), y[..32].iter().zip(&bias).map(|(y, bias)| y * bias).sum::<f32>());
    }
}
