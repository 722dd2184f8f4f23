# Nodes without IRIs.
INSERT DATA { <Q912> skos:closeMatch [] . [] skos:altLabel "nobody" }
