# A trigger that the sentence does not hold.
DELETE { GRAPH ?g { ?claim dip:trigger ?trigger } } INSERT { GRAPH ?g { ?claim dip:trigger "refused" } }
WHERE { VALUES ?claim { <claim/00000000000000a5> } GRAPH ?g { ?claim dip:trigger ?trigger } }
