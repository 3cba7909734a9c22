import { type AnyDb, inTransaction } from "./columns.ts";

// Source: ONS codes and names of local authorities (OGL v3).
const LONDON = [
	["E09000001", "City of London"],
	["E09000002", "Barking and Dagenham"],
	["E09000003", "Barnet"],
	["E09000004", "Bexley"],
	["E09000005", "Brent"],
	["E09000006", "Bromley"],
	["E09000007", "Camden"],
	["E09000008", "Croydon"],
	["E09000009", "Ealing"],
	["E09000010", "Enfield"],
	["E09000011", "Greenwich"],
	["E09000012", "Hackney"],
	["E09000013", "Hammersmith and Fulham"],
	["E09000014", "Haringey"],
	["E09000015", "Harrow"],
	["E09000016", "Havering"],
	["E09000017", "Hillingdon"],
	["E09000018", "Hounslow"],
	["E09000019", "Islington"],
	["E09000020", "Kensington and Chelsea"],
	["E09000021", "Kingston upon Thames"],
	["E09000022", "Lambeth"],
	["E09000023", "Lewisham"],
	["E09000024", "Merton"],
	["E09000025", "Newham"],
	["E09000026", "Redbridge"],
	["E09000027", "Richmond upon Thames"],
	["E09000028", "Southwark"],
	["E09000029", "Sutton"],
	["E09000030", "Tower Hamlets"],
	["E09000031", "Waltham Forest"],
	["E09000032", "Wandsworth"],
	["E09000033", "Westminster"],
] as const;

const WALTHAM_FOREST = "E09000031";

const INTEGRATION_AREAS = [
	["E06000008", "Blackburn with Darwen"],
	["E08000032", "Bradford"],
	["E06000031", "Peterborough"],
	["E08000030", "Walsall"],
] as const;

/** The areas a pilot can work in, so that a new database can be used at once. */
export function up(db: AnyDb): Promise<void> {
	const boroughs = LONDON.map(([id, name]) =>
		rowOf(id, name, "borough", id === WALTHAM_FOREST ? 1 : 0),
	);
	const others = INTEGRATION_AREAS.map(([id, name]) => rowOf(id, name, "integration-area", 1));
	return inTransaction(db, async (trx) => {
		await trx
			.insertInto("area")
			.values([...boroughs, ...others])
			.execute();
	});
}

function rowOf(id: string, name: string, kind: string, integration: 0 | 1) {
	return { id, name, name_folded: name.toLowerCase(), kind, integration };
}
