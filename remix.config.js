/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
	appDirectory: "app",
	buildDirectory: "build",
	serverBuildFile: "index.js",
	serverModuleFormat: "esm",
	ignoredRouteFiles: ["**/.*"],
	future: {
		v3_fetcherPersist: true,
		v3_relativeSplatPath: true,
		v3_throwAbortReason: true,
		v3_singleFetch: true,
		// The manifest of all routes, staff ones too, would be open to everybody.
		v3_lazyRouteDiscovery: false,
		v3_routeConfig: false,
	},
};
