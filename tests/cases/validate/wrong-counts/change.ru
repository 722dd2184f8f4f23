# An event that counts a claim and a source too many.
DELETE { ?event dip:claimCount ?claims ; dip:sourceCount ?sources } INSERT { ?event dip:claimCount 3 ; dip:sourceCount 2 }
WHERE { VALUES ?event { <event/00000000000000e1> } ?event dip:claimCount ?claims ; dip:sourceCount ?sources }
