//! How many of the claims of each confidence are right.

/// Prints the claims of each confidence, and how well those of at least some confidence meet so many gold claims.
pub fn print(judged: &[(f64, bool)], gold: usize) {
    println!("{gold} gold claims, {} claims found; each judged by weights fitted to other articles", judged.len());
    println!("confidence  claims  right");
    for bin in 0..10 {
        let (from, to) = (f64::from(bin) / 10.0, f64::from(bin + 1) / 10.0);
        let within: Vec<bool> = judged.iter().filter(|(p, _)| *p >= from && *p < to).map(|(_, holds)| *holds).collect();
        let right = within.iter().filter(|holds| **holds).count();
        if !within.is_empty() {
            println!("{from:.1}..{to:.1}    {:6}  {:.2}", within.len(), right as f64 / within.len() as f64);
        }
    }
    println!("at least  claims  core precision  recall  F1");
    for step in 0..=10 {
        let least = f64::from(step) / 20.0;
        let kept: Vec<bool> = judged.iter().filter(|(p, _)| *p >= least).map(|(_, holds)| *holds).collect();
        let right = kept.iter().filter(|holds| **holds).count() as f64;
        let (precision, recall) = (right / kept.len().max(1) as f64, right / gold.max(1) as f64);
        let f1 = 2.0 * right / (kept.len() + gold).max(1) as f64;
        println!("{least:.2}      {:6}  {precision:.3}           {recall:.3}   {f1:.3}", kept.len());
    }
}
