# The text is not the one that the hash pins; every quote is still its slice.
DELETE { ?article nif:isString ?text } INSERT { ?article nif:isString ?longer }
WHERE { ?article dcterms:identifier "one" ; nif:isString ?text . BIND (CONCAT(?text, " And more.") AS ?longer) }
