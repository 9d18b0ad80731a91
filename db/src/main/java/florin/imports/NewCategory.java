package florin.imports;

import florin.ledger.Sign;

/** A name in a file that no category of the book has, with the sign its rows speak for. */
record NewCategory(String name, Sign sign) {}
