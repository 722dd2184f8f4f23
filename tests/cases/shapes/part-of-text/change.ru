# Sentences and a mention whose offsets, quotes, articles and names are missing or wrong.
DELETE WHERE { <article/a1#char=0,39> nif:anchorOf ?any } ;
DELETE WHERE { <article/a1#char=40,83> nif:beginIndex ?any } ;
DELETE WHERE { <article/a1#char=84,113> nif:endIndex ?any } ;
DELETE WHERE { <article/a1#char=114,141> nif:endIndex ?any } ;
DELETE WHERE { <article/a1#char=0,7> nif:referenceContext ?any } ;
INSERT DATA {
  <article/a1#char=84,113> nif:endIndex "-1"^^xsd:integer .
  <article/a1#char=114,141> nif:endIndex "114"^^xsd:nonNegativeInteger .
  <article/a1#part> a dip:Sentence ; nif:referenceContext <publisher/wire> ;
    nif:beginIndex "1"^^xsd:nonNegativeInteger ; nif:endIndex "2"^^xsd:nonNegativeInteger ; nif:anchorOf "" .
}
