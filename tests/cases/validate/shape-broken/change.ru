# An event that ends before it begins: only the shapes see it.
DELETE { <event/00000000000000e1> dip:latest ?day } INSERT { <event/00000000000000e1> dip:latest "2024-08-01"^^xsd:date }
WHERE { <event/00000000000000e1> dip:latest ?day }
