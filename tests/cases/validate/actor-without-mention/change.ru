# An actor that nothing names.
INSERT DATA { <Q142> a dip:State ; skos:prefLabel "France"@en ; owl:sameAs wd:Q142 }
