import { useHref, usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { AskedLearner } from "./class-tally.ts";
import { WaveStatus } from "./wave-words.tsx";

/** Who of the class can answer now; nothing where the class is of no pilot. */
export function ClassSurveys({ asked }: { asked: AskedLearner[] | null }) {
	const { t } = usePage();
	if (asked === null) return null;
	return (
		<section className="stack part">
			<h2>{t("surveys:class.title")}</h2>
			{asked.length === 0 ? (
				<p>{t("surveys:class.none")}</p>
			) : (
				<>
					<p>{t("surveys:class.intro")}</p>
					<AskedTable asked={asked} />
				</>
			)}
		</section>
	);
}

export function AskedTable({ asked }: { asked: AskedLearner[] }) {
	const { t } = usePage();
	const href = useHref();
	return (
		<DataTable
			caption={t("surveys:class.caption")}
			captionHidden
			rowHeader="name"
			columns={[
				{ key: "name", label: t("surveys:class.learner") },
				{ key: "wave", label: t("surveys:class.wave") },
			]}
			rows={asked.map(({ id, name, wave }) => ({
				name: (
					<a className="target" href={href(`/learners/${id}/surveys`)}>
						<bdi>{name}</bdi>
					</a>
				),
				wave: (
					<span className="cell-lines">
						<span>{t(`surveys:wave.${wave.wave}`)}</span>
						<WaveStatus wave={wave} />
					</span>
				),
			}))}
		/>
	);
}
