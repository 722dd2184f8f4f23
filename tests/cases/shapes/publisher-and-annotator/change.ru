# A publisher and an annotator without a name; an annotator that is no activity.
DELETE WHERE { <publisher/wire> schema:name ?any } ;
DELETE WHERE { <annotator/hand-1> ?property ?any } ;
INSERT DATA { <annotator/hand-1> a prov:Agent }
