# Events without a class, with two, with one as a value, and alleged at the same time.
DELETE WHERE { <event/severance> a dip:SeveranceOfRelations } ;
INSERT DATA {
  <event/accusation> a dip:Condemnation, dip:AllegedEvent ; dip:eventType dip:Accusation ; dip:disputed false .
}
