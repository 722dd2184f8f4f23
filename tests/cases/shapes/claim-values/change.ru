# Claims with values that the model does not have.
DELETE WHERE { <claim/severance> dip:eventType ?any } ;
DELETE WHERE { <claim/severance> dip:confidence ?any } ;
DELETE WHERE { <claim/accusation> dip:confidence ?any } ;
DELETE WHERE { <claim/visit> dip:modality ?any } ;
INSERT DATA {
  <claim/severance> dip:eventType dip:Relations ; dip:confidence "-1.0E-1"^^xsd:double ;
    dip:location <actor/nowhere> ; dip:target "Sudland" ; dip:initiator <Q99> .
  <claim/accusation> dip:confidence 0.9 ; dip:content <event/aid> ; dip:attributedTo <publisher/wire> .
  <claim/visit> dip:modality dip:Possible ; dip:earliest "2024-08-07"^^xsd:date ; dip:latest "soon" .
}
