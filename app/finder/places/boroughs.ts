export type Area = { gss: string; name: string; latitude: number; longitude: number };

// Source: ONS boundaries (OGL v3), with the middle of each borough.
export const BOROUGHS: readonly Area[] = [
	{ gss: "E09000001", name: "City of London", latitude: 51.5149, longitude: -0.09219 },
	{ gss: "E09000002", name: "Barking and Dagenham", latitude: 51.54531, longitude: 0.13399 },
	{ gss: "E09000003", name: "Barnet", latitude: 51.61606, longitude: -0.20994 },
	{ gss: "E09000004", name: "Bexley", latitude: 51.45879, longitude: 0.14032 },
	{ gss: "E09000005", name: "Brent", latitude: 51.55861, longitude: -0.26777 },
	{ gss: "E09000006", name: "Bromley", latitude: 51.37197, longitude: 0.05148 },
	{ gss: "E09000007", name: "Camden", latitude: 51.54639, longitude: -0.15735 },
	{ gss: "E09000008", name: "Croydon", latitude: 51.35533, longitude: -0.0872 },
	{ gss: "E09000009", name: "Ealing", latitude: 51.52248, longitude: -0.33094 },
	{ gss: "E09000010", name: "Enfield", latitude: 51.65098, longitude: -0.08722 },
	{ gss: "E09000011", name: "Greenwich", latitude: 51.47279, longitude: 0.05673 },
	{ gss: "E09000012", name: "Hackney", latitude: 51.55233, longitude: -0.06333 },
	{ gss: "E09000013", name: "Hammersmith and Fulham", latitude: 51.49595, longitude: -0.22126 },
	{ gss: "E09000014", name: "Haringey", latitude: 51.59036, longitude: -0.10755 },
	{ gss: "E09000015", name: "Harrow", latitude: 51.59774, longitude: -0.34121 },
	{ gss: "E09000016", name: "Havering", latitude: 51.56442, longitude: 0.22106 },
	{ gss: "E09000017", name: "Hillingdon", latitude: 51.54149, longitude: -0.44564 },
	{ gss: "E09000018", name: "Hounslow", latitude: 51.46833, longitude: -0.3672 },
	{ gss: "E09000019", name: "Islington", latitude: 51.54847, longitude: -0.11021 },
	{ gss: "E09000020", name: "Kensington and Chelsea", latitude: 51.50155, longitude: -0.19259 },
	{ gss: "E09000021", name: "Kingston upon Thames", latitude: 51.38782, longitude: -0.287 },
	{ gss: "E09000022", name: "Lambeth", latitude: 51.45301, longitude: -0.11828 },
	{ gss: "E09000023", name: "Lewisham", latitude: 51.44814, longitude: -0.02026 },
	{ gss: "E09000024", name: "Merton", latitude: 51.40994, longitude: -0.19728 },
	{ gss: "E09000025", name: "Newham", latitude: 51.52835, longitude: 0.0364 },
	{ gss: "E09000026", name: "Redbridge", latitude: 51.58564, longitude: 0.07588 },
	{ gss: "E09000027", name: "Richmond upon Thames", latitude: 51.44217, longitude: -0.31295 },
	{ gss: "E09000028", name: "Southwark", latitude: 51.47314, longitude: -0.07462 },
	{ gss: "E09000029", name: "Sutton", latitude: 51.36214, longitude: -0.17766 },
	{ gss: "E09000030", name: "Tower Hamlets", latitude: 51.51722, longitude: -0.03561 },
	{ gss: "E09000031", name: "Waltham Forest", latitude: 51.59411, longitude: -0.01256 },
	{ gss: "E09000032", name: "Wandsworth", latitude: 51.45133, longitude: -0.18636 },
	{ gss: "E09000033", name: "Westminster", latitude: 51.51396, longitude: -0.16127 },
];

// The five of the Integrated Communities Strategy, 2018. Outside London the middle is that of the
// outcodes (Gibbs/uk-postcodes, CC0) that lie in the area.
export const INTEGRATION_AREAS: readonly Area[] = [
	{ gss: "E06000008", name: "Blackburn with Darwen", latitude: 53.73192, longitude: -2.47602 },
	{ gss: "E08000032", name: "Bradford", latitude: 53.81049, longitude: -1.80008 },
	{ gss: "E06000031", name: "Peterborough", latitude: 52.58527, longitude: -0.27759 },
	{ gss: "E08000030", name: "Walsall", latitude: 52.60205, longitude: -1.96244 },
	{ gss: "E09000031", name: "Waltham Forest", latitude: 51.59411, longitude: -0.01256 },
];
