"""Library -> what follows from it and nobody writes: standing, tensions, rival answers."""
