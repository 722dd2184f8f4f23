# Claim and sentence are named but do not exist.
DELETE { <event/00000000000000e3> dip:claim ?claim ; dip:evidence ?sentence }
INSERT { <event/00000000000000e3> dip:claim <claim/ffffffffffffffff> ; dip:evidence <article/84c881e091c87361#char=5,9> }
WHERE { <event/00000000000000e3> dip:claim ?claim ; dip:evidence ?sentence }
