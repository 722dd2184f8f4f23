# A sentence's graph holds a statement that none of its claims makes: its claim only alleges it.
INSERT DATA { <Q212> dip:aided <actor/tuareg-rebels> . GRAPH <article/84c881e091c87361#char=127,248> { <Q212> dip:aided <actor/tuareg-rebels> } }
