# An actor that is named and not described.
DELETE WHERE { <Q3674> ?property ?value }
