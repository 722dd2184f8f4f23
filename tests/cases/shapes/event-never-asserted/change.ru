# Events that no claim asserts: only alleged, only denied, only planned.
DELETE { ?claim dip:modality dip:Asserted } INSERT { ?claim dip:modality dip:Alleged }
WHERE { VALUES ?claim { <claim/severance> <claim/accusation> } ?claim dip:modality dip:Asserted }
