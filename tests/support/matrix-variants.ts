/** The same address as others might write it, and all the ways to ask for its data alone. */
export function variantsOf(plain: string, routeId: string): string[] {
	const [, language, first = "", ...rest] = plain.split("/");
	const below = (name: string) => ["", language, name, ...rest].join("/");
	const encoded = `%${first.charCodeAt(0).toString(16)}${first.slice(1)}`;
	return [
		`${plain}/`,
		`${plain}//`,
		`${plain}.data`,
		`${plain}.DATA`,
		`${plain}%2Edata`,
		`${plain}/_root.data`,
		`${plain}?_data=${routeId}`,
		`${plain}?_routes=${routeId}`,
		`${plain}?%5Froutes=${routeId}`,
		`${plain}.data?_routes=${routeId}`,
		`${plain}?index`,
		below(first.toUpperCase()),
		`/EN${plain.slice(3)}`,
		plain.toUpperCase(),
		below(encoded),
		below(encoded.replace("%", "%25")),
		`/en%2F${plain.slice(4)}`,
		`/en/${plain.slice(4).replaceAll("/", "%2F")}`,
		`/en/classes/%2E%2E%2F${plain.slice(4)}`,
		`/en/classes/..%2F${plain.slice(4)}`,
		`/en/${first};x/${rest.join("/")}`,
		`${plain}%00`,
		`${plain}%20`,
		`//en${plain.slice(3)}`,
		`/en/.%2F${plain.slice(4)}`,
	];
}
