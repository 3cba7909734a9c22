import { useTranslation } from "react-i18next";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { registerParts } from "#app/registers/rate-parts.ts";
import { attended, type Counts } from "#app/registers/rates.ts";
import { AttendanceStrip, StripKey } from "./attendance-strip.tsx";
import { CameOf } from "./came-of.tsx";
import { Completeness } from "./completeness.tsx";
import { Definition } from "./rate-figure.tsx";
import { signsIn } from "./signs.ts";

type LearnerAttendanceProps = {
	/** Whose it is; nothing where she looks at it herself. */
	name?: string;
	counts: Counts;
	strip: string;
};

/** One person in one class: the rate, how far to trust it, and lesson by lesson. */
export function LearnerAttendance({ name, counts, strip }: LearnerAttendanceProps) {
	const { t } = useTranslation("attendance");
	const { t: words } = usePage();
	if (counts.expected === 0) return <p>{words("evaluation:cell.noData")}</p>;
	return (
		<div className="stack-s">
			{name === undefined ? (
				<p>{t("strip.came", { came: attended(counts), count: counts.marked })}</p>
			) : (
				<p>
					{words("evaluation:measure.attendance")} <CameOf counts={counts} />
				</p>
			)}
			<Completeness counts={counts} />
			<AttendanceStrip
				strip={strip}
				title={name === undefined ? t("strip.own") : t("strip.of", { name })}
			/>
			<StripKey signs={signsIn([strip])} />
			<AttendanceDefinition counts={counts} />
		</div>
	);
}

function AttendanceDefinition({ counts }: { counts: Counts }) {
	const { t, language } = usePage();
	const { part, whole, rate } = registerParts(counts).attendance;
	if (rate === null) return null;
	const number = (value: number) => formatNumber(value, language);
	return (
		<Definition
			definition={t("evaluation:definition.attendance")}
			made={{ part: number(part), whole: number(whole) }}
			value={formatPercent(rate, language)}
		/>
	);
}
