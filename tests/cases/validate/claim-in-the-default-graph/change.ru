# A claim among the facts.
INSERT { ?claim ?property ?value }
WHERE { VALUES ?claim { <claim/00000000000000a5> } GRAPH ?sentence { ?claim ?property ?value } }
