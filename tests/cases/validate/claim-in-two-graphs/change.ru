# A claim that two sentences make.
INSERT { GRAPH <article/84c881e091c87361#char=31,125> { ?claim ?property ?value } }
WHERE { VALUES ?claim { <claim/00000000000000a5> } GRAPH <article/84c881e091c87361#char=250,290> { ?claim ?property ?value } }
