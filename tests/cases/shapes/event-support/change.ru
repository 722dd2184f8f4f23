# Events without claims, evidence or counts, or with wrong ones.
DELETE WHERE { <event/accusation> dip:claim ?any } ;
DELETE WHERE { <event/accusation> dip:evidence ?any } ;
DELETE WHERE { <event/accusation> dip:claimCount ?any } ;
DELETE WHERE { <event/accusation> dip:sourceCount ?any } ;
DELETE WHERE { <event/severance> dip:sourceCount ?any } ;
DELETE WHERE { <event/aid> dip:claimCount ?any } ;
DELETE WHERE { <event/visit> dip:sourceCount ?any } ;
INSERT DATA {
  <event/severance> dip:sourceCount 2 ; dip:evidence <article/a1#char=114,141> .
  <event/aid> dip:claimCount 3 .
  <event/visit> dip:sourceCount 0 .
  <event/attack> dip:evidence <article/a1> ; dip:claim <claim/none> .
}
