// Parts of London without a station in the list of 2014, by the outcode that holds their middle.
const TOWNS = `
Battersea SW11|Catford SE6|Chadwell Heath RM6|Chingford E4|Edmonton N9|Erith DA8|Feltham TW13
Forest Gate E7|Gidea Park RM2|Goodmayes IG3|Hanwell W7|Harold Wood RM3|Hayes UB3|Ilford IG1
Manor Park E12|Maryland E15|Mitcham CR4|Orpington BR6|Plumstead SE18|Purley CR8|Rainham RM13
Romford RM1|Seven Kings IG3|Sidcup DA14|Southall UB1|Streatham SW16|Thamesmead SE28
West Drayton UB7
`;

export function readTowns(): { name: string; outcode: string }[] {
	return TOWNS.trim()
		.split(/[|\n]/)
		.map((row) => {
			const at = row.lastIndexOf(" ");
			return { name: row.slice(0, at), outcode: row.slice(at + 1) };
		});
}
