# The canonical form of rule files.
line-grows-too-long = канондық түрде бұл жол рұқсат етілгеннен ұзын: таңбалар саны { $most } шегінен асады
name-parts-of-the-line = оның бөліктеріне `let` арқылы ат беріңіз
formatted = канондық түрге келтірілді
not-formatted = канондық түрде емес
