# Claims without a sentence or of two, without an annotator, whose trigger their sentence lacks, of no event.
DELETE WHERE { <claim/visit> prov:wasDerivedFrom ?any } ;
DELETE WHERE { <claim/visit> prov:wasGeneratedBy ?any } ;
DELETE WHERE { <claim/severance> dip:trigger ?any } ;
DELETE WHERE { <event/attack> dip:claim ?any } ;
INSERT DATA {
  <claim/accusation> prov:wasDerivedFrom <article/a1#char=84,113> .
  <claim/severance> dip:trigger "cut ties" .
}
