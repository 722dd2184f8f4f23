//! The queries that come with the program.

/// Name and text of each file of `queries/`, by name.
pub(super) const SHIPPED: [(&str, &str); 24] = [
    ("accusations", include_str!("../../queries/accusations.rq")),
    ("actors", include_str!("../../queries/actors.rq")),
    ("alleged", include_str!("../../queries/alleged.rq")),
    ("ambassadors", include_str!("../../queries/ambassadors.rq")),
    ("announced", include_str!("../../queries/announced.rq")),
    ("article", include_str!("../../queries/article.rq")),
    ("articles", include_str!("../../queries/articles.rq")),
    ("attributions", include_str!("../../queries/attributions.rq")),
    ("denied", include_str!("../../queries/denied.rq")),
    ("disagreements", include_str!("../../queries/disagreements.rq")),
    ("disputed", include_str!("../../queries/disputed.rq")),
    ("events-of", include_str!("../../queries/events-of.rq")),
    ("evidence", include_str!("../../queries/evidence.rq")),
    ("months", include_str!("../../queries/months.rq")),
    ("positions", include_str!("../../queries/positions.rq")),
    ("provenance", include_str!("../../queries/provenance.rq")),
    ("publishers", include_str!("../../queries/publishers.rq")),
    ("relations-on", include_str!("../../queries/relations-on.rq")),
    ("severances", include_str!("../../queries/severances.rq")),
    ("severed", include_str!("../../queries/severed.rq")),
    ("single-source", include_str!("../../queries/single-source.rq")),
    ("speakers", include_str!("../../queries/speakers.rq")),
    ("statements", include_str!("../../queries/statements.rq")),
    ("timeline", include_str!("../../queries/timeline.rq")),
];
