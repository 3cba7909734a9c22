import type { Translate } from "#app/i18n/namespaces.ts";
import { subjectWords } from "../label-words.ts";
import { EVIDENCE_AREAS, type Published } from "./evidence.ts";

export const LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

const MEDIA_TYPES = {
	csv: "text/csv",
	ods: "application/vnd.oasis.opendocument.spreadsheet",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	json: "application/json",
} as const;

const CONTEXT = {
	dcat: "http://www.w3.org/ns/dcat#",
	dct: "http://purl.org/dc/terms/",
	adms: "http://www.w3.org/ns/adms#",
	rdfs: "http://www.w3.org/2000/01/rdf-schema#",
	spdx: "http://spdx.org/rdf/terms#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
};

export type Place = { publicUrl: string; language: string; t: Translate };

/** All published reports for other programs to read, in the words of DCAT 3 as JSON-LD. */
export function catalogueOf(published: readonly Published[], place: Place) {
	const { publicUrl, language, t } = place;
	return {
		"@context": CONTEXT,
		"@id": `${publicUrl}/${language}/evidence.json`,
		"@type": "dcat:Catalog",
		"dct:title": t("releases:evidence.title"),
		"dct:description": t("releases:evidence.intro"),
		"dct:language": language,
		"dct:license": { "@id": LICENCE },
		"dct:modified": timeOf(latest(published)),
		"dcat:landingPage": { "@id": `${publicUrl}/${language}/evidence` },
		"dcat:dataset": published.map((one) => datasetOf(one, place)),
	};
}

function datasetOf(one: Published, { publicUrl, language, t }: Place) {
	const { id, slug, subject, period, published, previousId, hash, state, ended } = one;
	const below = `${publicUrl}/${language}/pilots/${slug}/releases`;
	const address = `${below}/${id}`;
	const strands = [...new Set(subject.pilots.map(({ strand }) => strand))];
	const areas = [...new Set(subject.pilots.flatMap((pilot) => pilot.areas))];
	return {
		"@id": address,
		"@type": "dcat:Dataset",
		"dct:identifier": id,
		"dct:title": subjectWords(subject, { t }),
		"dct:issued": timeOf(published?.at ?? null),
		"dct:license": { "@id": LICENCE },
		"dct:temporal": {
			"@type": "dct:PeriodOfTime",
			"dcat:startDate": { "@value": period.from, "@type": "xsd:date" },
			"dcat:endDate": { "@value": period.until, "@type": "xsd:date" },
		},
		"dct:spatial": areas.map(locationOf),
		"dcat:keyword": strands,
		"dcat:landingPage": { "@id": address },
		...(previousId && { "dcat:previousVersion": { "@id": `${below}/${previousId}` } }),
		"adms:status": { "@id": `http://purl.org/adms/status/${STATUS[state]}` },
		...(state === "withdrawn" && { "adms:versionNotes": ended?.why }),
		"spdx:checksum": {
			"@type": "spdx:Checksum",
			"spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
			"spdx:checksumValue": hash,
		},
		"dcat:distribution": Object.entries(MEDIA_TYPES).map(([format, type]) => ({
			"@type": "dcat:Distribution",
			"dct:title": format.toUpperCase(),
			"dcat:accessURL": { "@id": address },
			"dcat:downloadURL": { "@id": `${address}.${format}` },
			"dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${type}` },
			"dct:license": { "@id": LICENCE },
		})),
	};
}

const STATUS = {
	draft: "UnderDevelopment",
	published: "Completed",
	discarded: "Withdrawn",
	withdrawn: "Withdrawn",
} as const;

/** By its code, where the Office for National Statistics has one. */
function locationOf(name: string) {
	const gss = EVIDENCE_AREAS.find((area) => area.name === name)?.gss;
	return {
		...(gss && { "@id": `http://statistics.data.gov.uk/id/statistical-geography/${gss}` }),
		"@type": "dct:Location",
		"rdfs:label": name,
	};
}

function latest(published: readonly Published[]): string | null {
	const moments = published.flatMap((one) => [one.published?.at ?? "", one.ended?.at ?? ""]);
	return moments.toSorted().at(-1) || null;
}

function timeOf(moment: string | null) {
	return moment && { "@value": moment, "@type": "xsd:dateTime" };
}
