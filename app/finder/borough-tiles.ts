import { BOROUGHS } from "./places/boroughs.ts";

// Every borough as one square, in its right neighbourhood; a word is how its ONS name begins.
const LONDON = `
.    .    .    .    Enfi .    .    .
.    .    Harr Barn Hari Walt .    .
Hill Eali Bren Camd Isli Hack Redb Have
Houn Hamm Kens West City Towe Newh Bark
.    Rich Wand Lamb Sout Lewi Gree Bexl
.    .    King Mert Croy Brom .    .
.    .    .    Sutt .    .    .    .
`;

export type BoroughTile = {
	gss: string;
	name: string;
	/** Four letters, with which the name begins: what is seen is part of what is heard. */
	short: string;
	column: number;
	row: number;
};

/** From north to south, and in a row from west to east. */
export const BOROUGH_TILES: readonly BoroughTile[] = LONDON.trim()
	.split("\n")
	.flatMap((line, row) => line.split(/\s+/).flatMap((short, column) => tileAt(short, column, row)));

export const TILE_COLUMNS = 8;
export const TILE_ROWS = 7;

function tileAt(short: string, column: number, row: number): BoroughTile[] {
	const borough = BOROUGHS.find(({ name }) => name.startsWith(short));
	return borough ? [{ gss: borough.gss, name: borough.name, short, column, row }] : [];
}
