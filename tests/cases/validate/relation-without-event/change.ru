# A period of relations that rests on an allegation.
DELETE { <relation/00000000000000d1> prov:wasDerivedFrom ?event }
INSERT { <relation/00000000000000d1> prov:wasDerivedFrom <event/00000000000000e4> }
WHERE { <relation/00000000000000d1> prov:wasDerivedFrom ?event }
