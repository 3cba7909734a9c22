/** The address of a script for the browser; see `bin/browser-scripts.ts`. */
declare module "*?browser" {
	const address: string;
	export default address;
}
