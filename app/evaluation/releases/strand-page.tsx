import type { ReactNode } from "react";
import type { OpenNeed } from "#app/finder/unmet-need.server.ts";
import { NeedTable } from "#app/finder/unmet-need-table.tsx";
import { formatMonth } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { Strand } from "../strands.ts";

type StrandPageProps = {
	strand: Strand;
	need: OpenNeed;
	/** A table for each indicator; none where nothing is published. */
	children: ReactNode;
};

/** Pilots of one strand beside each other, and beside what people looked for in vain. */
export function StrandPage({ strand, need, children }: StrandPageProps) {
	const { t } = usePage();
	const href = useHref();
	const back = { href: href("/evidence"), label: t("releases:strand.back") };
	return (
		<PageFrame wide back={back}>
			<h1>{t("releases:strand.title", { strand: t(`evaluation:strand.${strand}`) })}</h1>
			<p className="lead">{t("releases:strand.intro")}</p>
			<Notice tone="info">
				<p>{t("releases:strand.order")}</p>
				<p>{t("releases:strand.care")}</p>
			</Notice>
			{children}
			<Need need={need} />
		</PageFrame>
	);
}

function Need({ need: { from, to, tables } }: { need: OpenNeed }) {
	const { t, language } = usePage();
	const [first, last] = [from, to].map((month) => formatMonth(month, language));
	const shown = tables.filter(({ rows }) => rows.length > 0);
	return (
		<section className="stack">
			<h2>{t("releases:strand.need")}</h2>
			<p>{t("releases:strand.needHelp", { from: first, to: last })}</p>
			{shown.length === 0 && <p>{t("releases:strand.needNone")}</p>}
			<div className="grid">
				{shown.map((table) => (
					<NeedTable key={table.dimension} {...table} />
				))}
			</div>
		</section>
	);
}
