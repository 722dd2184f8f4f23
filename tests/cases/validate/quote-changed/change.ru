# A quote that the article does not hold at its offsets.
DELETE { <article/84c881e091c87361#char=250,290> nif:anchorOf ?quote } INSERT { <article/84c881e091c87361#char=250,290> nif:anchorOf "Ukraine admitted that it had armed someone." }
WHERE { <article/84c881e091c87361#char=250,290> nif:anchorOf ?quote }
