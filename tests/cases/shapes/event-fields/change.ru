# Events with labels, parties and dates that are missing or wrong, and one that says nothing.
DELETE WHERE { <event/accusation> rdfs:label ?any } ;
DELETE WHERE { <event/severance> dip:latest ?any } ;
INSERT DATA {
  <event/severance> dip:latest "2024-08-03"^^xsd:date ; dip:earliest "2024-08-01"^^xsd:date ;
    rdfs:label "Norlande rompt avec Sudlande"@fr .
  <event/visit> dip:latest "in August" .
  <event/aid> dip:initiator <Q99> ; dip:target <publisher/wire> ; dip:location <actor/nowhere> .
  <event/empty> a dip:PlannedEvent .
}
