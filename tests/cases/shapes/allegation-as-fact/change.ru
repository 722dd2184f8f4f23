# Alleged, denied and planned content that carries an event class or is asserted after all.
DELETE WHERE { <event/aid> dip:eventType ?any } ;
DELETE { ?claim dip:modality ?modality } INSERT { ?claim dip:modality dip:Asserted }
WHERE { VALUES ?claim { <claim/aid-alleged> <claim/attack-denied> <claim/visit> } ?claim dip:modality ?modality } ;
INSERT DATA {
  <event/aid> a dip:Aid ; dip:disputed true .
  <event/attack> a dip:Event .
  <event/visit> a dip:Visit .
}
