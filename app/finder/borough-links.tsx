import type { ReactNode } from "react";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { areaIn, areasIn } from "./area-names.ts";
import { type AreaClasses, type ClassCounts, everyArea } from "./borough-counts.ts";
import { BoroughPicture, type BoroughValue } from "./borough-picture.tsx";
import { hrefOf, NO_SEARCH } from "./finder-address.ts";
import { BOROUGHS, INTEGRATION_AREAS } from "./places/boroughs.ts";

type Counts = { counts: ClassCounts };

/** Each tile leads to the classes of its borough. */
export function BoroughMap({ counts }: Counts) {
	const { t, language } = usePage();
	const href = useHref();
	const values: Record<string, BoroughValue> = {};
	for (const { gss, classes } of everyArea(counts)) {
		values[gss] = {
			value: classes,
			text: formatNumber(classes, language),
			label: t("finder:results.with", { name: areaIn(gss, language), count: classes }),
			href: href(hrefOf({ ...NO_SEARCH, area: gss })),
		};
	}
	return (
		<BoroughPicture
			title={t("finder:boroughs.key")}
			values={withoutOthers(values)}
			format={(value) => formatNumber(value, language)}
		/>
	);
}

/** Shades are those of London alone. */
function withoutOthers(values: Record<string, BoroughValue>): Record<string, BoroughValue> {
	return Object.fromEntries(BOROUGHS.map(({ gss }) => [gss, values[gss]!]));
}

/** The same as the picture, for those who cannot see it or tap so small. */
export function BoroughList({ counts }: Counts) {
	return <AreaList areas={everyArea(counts).filter(({ gss }) => isIn(BOROUGHS, gss))} />;
}

export function IntegrationAreaList({ counts }: Counts) {
	return <AreaList areas={everyArea(counts).filter(({ gss }) => isIn(INTEGRATION_AREAS, gss))} />;
}

function isIn(areas: readonly { gss: string }[], gss: string): boolean {
	return areas.some((area) => area.gss === gss);
}

function AreaList({ areas }: { areas: readonly AreaClasses[] }) {
	const { language } = usePage();
	const counts = new Map(areas.map(({ gss, classes }) => [gss, classes]));
	const sorted = areasIn(language).filter(({ gss }) => counts.has(gss));
	return (
		<ul className="boroughs">
			{sorted.map(({ gss, name, own }) => (
				<CountLink key={gss} path={hrefOf({ ...NO_SEARCH, area: gss })} count={counts.get(gss)}>
					<Both own={own} english={name} />
				</CountLink>
			))}
		</ul>
	);
}

/** Ways that belong to no borough. */
export function OtherWays({ counts }: Counts) {
	const { t } = usePage();
	return (
		<ul className="boroughs">
			<CountLink path={hrefOf({ ...NO_SEARCH, facts: ["online"] })} count={counts.online}>
				{t("finder:home.online")}
			</CountLink>
			<CountLink path={hrefOf({ ...NO_SEARCH, kind: ["conversation-club"] })}>
				{t("kinds.conversation-club")}
			</CountLink>
			<CountLink path="/classes" count={counts.total}>
				{t("finder:home.all")}
			</CountLink>
		</ul>
	);
}

type CountLinkProps = { path: string; count?: number; children: ReactNode };

function CountLink({ path, count, children }: CountLinkProps) {
	const { language } = usePage();
	const href = useHref();
	return (
		<li>
			<a href={href(path)}>
				<span>{children}</span>
				{count !== undefined && (
					<span className="choice-count">{formatNumber(count, language)}</span>
				)}
			</a>
		</li>
	);
}
