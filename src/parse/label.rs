//! The labels of the analysis: parts of speech, dependency relations, kinds of names.

use std::fmt;

macro_rules! labels {
    ($(#[$documentation:meta])* $name:ident { $($variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$documentation])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the labels of the standard, under their own names")]
        pub enum $name { $($variant),+ }

        impl $name {
            /// Every label, in the order in which the model's weights have them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The label as treebanks write it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The label that treebanks write so.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

labels! {
    /// A universal part of speech (Universal Dependencies 2, UPOS).
    Upos {
        Noun = "NOUN", Propn = "PROPN", Punct = "PUNCT", Verb = "VERB", Adp = "ADP", Det = "DET", Adj = "ADJ",
        Pron = "PRON", Aux = "AUX", Part = "PART", Adv = "ADV", Cconj = "CCONJ", Sconj = "SCONJ", Num = "NUM",
        Sym = "SYM", X = "X", Intj = "INTJ",
    }
}

labels! {
    /// A part of speech of the Penn Treebank, as OntoNotes extends it.
    Xpos {
        Nn = "NN", Nnp = "NNP", In = "IN", Dt = "DT", Jj = "JJ", Nns = "NNS", Comma = ",", Vbd = "VBD", Stop = ".",
        Rb = "RB", Vb = "VB", Prp = "PRP", Cc = "CC", Vbn = "VBN", Vbz = "VBZ", Vbg = "VBG", To = "TO", Vbp = "VBP",
        Close = "''", Open = "``", Cd = "CD", PrpPossessive = "PRP$", Md = "MD", Pos = "POS", Colon = ":",
        Hyph = "HYPH", Wdt = "WDT", Wp = "WP", Nnps = "NNPS", Rp = "RP", Wrb = "WRB", Jjr = "JJR", Rrb = "-RRB-",
        Rbr = "RBR", Jjs = "JJS", Ex = "EX", Lrb = "-LRB-", Rbs = "RBS", Nfp = "NFP", Xx = "XX", Dollar = "$",
        Sym = "SYM", Pdt = "PDT", Uh = "UH", WpPossessive = "WP$", Fw = "FW", Ls = "LS", Add = "ADD", Afx = "AFX",
        Space = "_SP",
    }
}

labels! {
    /// A dependency relation of the ClearNLP scheme.
    Relation {
        Punct = "punct", Prep = "prep", Pobj = "pobj", Det = "det", Nsubj = "nsubj", Compound = "compound",
        Amod = "amod", Dobj = "dobj", Aux = "aux", Root = "ROOT", Advmod = "advmod", Conj = "conj", Cc = "cc",
        Ccomp = "ccomp", Poss = "poss", Mark = "mark", Advcl = "advcl", Xcomp = "xcomp", Relcl = "relcl",
        Case = "case", Nummod = "nummod", Acl = "acl", Appos = "appos", Auxpass = "auxpass", Attr = "attr",
        Npadvmod = "npadvmod", Acomp = "acomp", Pcomp = "pcomp", Nsubjpass = "nsubjpass", Neg = "neg", Nmod = "nmod",
        Prt = "prt", Agent = "agent", Quantmod = "quantmod", Expl = "expl", Oprd = "oprd", Dep = "dep",
        Dative = "dative", Csubj = "csubj", Parataxis = "parataxis", Predet = "predet", Preconj = "preconj",
        Intj = "intj", Meta = "meta", Csubjpass = "csubjpass",
    }
}

labels! {
    /// A kind of named entity (OntoNotes 5).
    NameKind {
        Gpe = "GPE", Person = "PERSON", Org = "ORG", Date = "DATE", Norp = "NORP", Cardinal = "CARDINAL",
        Loc = "LOC", Ordinal = "ORDINAL", Time = "TIME", Fac = "FAC", Money = "MONEY", Percent = "PERCENT",
        WorkOfArt = "WORK_OF_ART", Event = "EVENT", Law = "LAW", Quantity = "QUANTITY", Product = "PRODUCT",
        Language = "LANGUAGE",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_found_by_their_names() {
        assert!(Upos::ALL.iter().all(|label| Upos::from_name(label.as_str()) == Some(*label)));
        assert!(Xpos::ALL.iter().all(|label| Xpos::from_name(label.as_str()) == Some(*label)));
        assert!(Relation::ALL.iter().all(|label| Relation::from_name(label.as_str()) == Some(*label)));
        assert!(NameKind::ALL.iter().all(|label| NameKind::from_name(label.as_str()) == Some(*label)));
        assert_eq!(Relation::from_name("nsubj:pass"), None);
    }
}
