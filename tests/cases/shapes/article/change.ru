# An article twice named, unpinned, of a strange day, language and address, that is no NIF context.
DELETE WHERE { <article/a1> a nif:Context } ;
DELETE WHERE { <article/a1> dip:sha256 ?any } ;
DELETE WHERE { <article/a1> schema:datePublished ?any } ;
INSERT DATA {
  <article/a1> dip:sha256 "0123456789ABCDEF" ; dcterms:identifier "002" ; schema:headline "Another" ;
    schema:url "https://wire.example/norland" ; schema:datePublished "5 August 2024" ; schema:inLanguage "English!" ;
    schema:publisher "Wire" ; nif:isString "Another text." .
}
