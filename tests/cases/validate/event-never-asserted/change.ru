# The only claim about an event alleges it.
DELETE { GRAPH ?g { <claim/00000000000000a3> dip:modality dip:Asserted } }
INSERT { GRAPH ?g { <claim/00000000000000a3> dip:modality dip:Alleged } }
WHERE { GRAPH ?g { <claim/00000000000000a3> dip:modality dip:Asserted } }
