# Claims whose dates are reversed.
DELETE WHERE { <claim/severance> dip:latest ?any } ;
INSERT DATA { <claim/severance> dip:latest "2024-08-03"^^xsd:date }
