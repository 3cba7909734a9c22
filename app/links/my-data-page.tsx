import { useHref, usePage } from "#app/i18n/page.tsx";
import { MyFrame } from "#app/my/my-frame.tsx";
import { Words } from "#app/my/words.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import type { Said, Section } from "./person-words.ts";

type MyDataProps = { token: string; sections: readonly Section[] };

/** Everything that is kept of her, to read and to take away. */
export function MyDataPage({ token, sections }: MyDataProps) {
	const { t } = usePage();
	const href = useHref();
	return (
		<MyFrame token={token} titleKey="links:data.title">
			<p className="lead">{t("links:data.intro")}</p>
			<div className="actions">
				<ButtonLink href={href(`/my/${token}/data.json`)} kind="secondary" picto="download">
					{t("links:data.download")}
				</ButtonLink>
				<ButtonLink href={href(`/my/${token}/erasure`)} kind="quiet" picto="cross">
					{t("links:erasure.title")}
				</ButtonLink>
			</div>
			{sections.map((section) => (
				<section key={section.title} className="stack part">
					<h2>
						<Words of={section.title} />
					</h2>
					{section.isSealed ? (
						<p>{t("links:data.sealed", { count: section.count })}</p>
					) : (
						<ul className="bullets">
							{section.rows.map((row, index) => (
								<li key={index}>
									<OneRow row={row} />
								</li>
							))}
						</ul>
					)}
				</section>
			))}
		</MyFrame>
	);
}

function OneRow({ row }: { row: readonly Said[] }) {
	const { t } = usePage();
	return row.map(({ field, value }, index) => (
		<span key={index}>
			{index > 0 && " · "}
			<span className="soft">{withColon(t(field))}</span> <bdi>{value}</bdi>
		</span>
	));
}

/** A question has its own mark. */
function withColon(words: string): string {
	return /[?؟]$/.test(words) ? words : `${words}:`;
}
