# Offsets one character off: the IRI names others, and the slice is another.
DELETE { ?part nif:beginIndex ?begin } INSERT { ?part nif:beginIndex 251 }
WHERE { VALUES ?part { <article/84c881e091c87361#char=250,290> } ?part nif:beginIndex ?begin }
