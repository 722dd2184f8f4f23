# Relations of one, without an event, with a strange status, that end before they begin.
DELETE WHERE { <relation/r1> dip:party <Q2> } ;
DELETE WHERE { <relation/r1> dip:status ?any } ;
DELETE WHERE { <relation/r1> dip:until ?any } ;
DELETE WHERE { <relation/r1> prov:wasDerivedFrom ?any } ;
INSERT DATA {
  <relation/r1> dip:status dip:Asserted ; dip:until "2024-08-01"^^xsd:date ; prov:wasDerivedFrom <event/aid> .
  [] a dip:DiplomaticRelation ; dip:party <Q1>, <Q99> ; dip:since "once" ; dip:until "later" .
}
