# A speech act whose content is nowhere.
INSERT DATA { GRAPH <article/84c881e091c87361#char=250,290> { <claim/00000000000000a5> dip:content <claim/ffffffffffffffff> } }
