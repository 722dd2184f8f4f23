# A mention of someone who is not described, more than sure.
DELETE WHERE { <article/a1#char=0,7> dip:refersTo ?any } ;
DELETE WHERE { <article/a1#char=0,7> dip:confidence ?any } ;
INSERT DATA { <article/a1#char=0,7> dip:refersTo <Q99> ; dip:confidence "1.5E0"^^xsd:double }
