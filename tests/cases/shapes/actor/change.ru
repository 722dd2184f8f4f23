# Actors of two kinds, without a name or with too many, with links that are none.
DELETE WHERE { <Q2> skos:prefLabel ?any } ;
DELETE WHERE { <actor/anna-berg> skos:closeMatch ?any } ;
INSERT DATA {
  <Q1> a dip:Organization ; skos:prefLabel "Norlande"@fr ; owl:sameAs <http://www.wikidata.org/wiki/Q1> ; skos:closeMatch wd:Q1 .
  <actor/anna-berg> skos:closeMatch wd:P530 ; dip:unlinkedReason "", "unknown" ; dip:speaksFor <Q99> .
  [] a dip:People ; skos:prefLabel "experts"@en .
}
