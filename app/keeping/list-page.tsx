import type { FieldErrors } from "#app/http/forms.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { KeptClass, KeptList } from "./list.server.ts";
import { ListCard } from "./list-card.tsx";
import { ListCode } from "./list-code-section.tsx";

type ListPageProps = {
	list: KeptList | null;
	/** Addresses of classes she came from, to ask for. */
	chosen?: readonly string[];
	errors?: FieldErrors;
	/** The code as she typed it. */
	typed?: string;
};

export function ListPage({ list, chosen = [], errors = {}, typed }: ListPageProps) {
	const { t, english } = usePage();
	const classes = list?.classes ?? [];
	const words = useErrorTexts(errors);
	return (
		<PageFrame wide demo={classes.some(({ card }) => card.isExample)}>
			<ErrorSummary errors={words} />
			<h1>
				<Both own={t("frame.list")} english={english("frame.list")} block />
			</h1>
			<p>{t("keeping:list.stays")}</p>
			{classes.length > 0 ? <Classes classes={classes} chosen={chosen} /> : <Empty />}
			<ListCode
				code={classes.length > 0 ? list?.code : undefined}
				error={words.code}
				typed={typed}
			/>
		</PageFrame>
	);
}

type ClassesProps = { classes: readonly KeptClass[]; chosen: readonly string[] };

function Classes({ classes, chosen }: ClassesProps) {
	const { t } = usePage();
	const href = useHref();
	const firstOpen = classes.find(({ isOpen }) => isOpen);
	return (
		<>
			{/* Apart from the other form: Enter must never remove a class. */}
			<form id="removal" method="post" action={href("/list/removal")} />
			<form method="get" action={href("/list/join")}>
				<ul className="grid">
					{classes.map((kept) => (
						<ListCard
							key={kept.card.slug}
							kept={kept}
							isFirst={kept === firstOpen}
							isChosen={chosen.includes(kept.card.slug)}
						/>
					))}
				</ul>
				{firstOpen && (
					<p>
						<Button picto="message">{t("keeping:list.ask")}</Button>
					</p>
				)}
			</form>
		</>
	);
}

function Empty() {
	const { t } = usePage();
	const href = useHref();
	return (
		<>
			<p className="lead">{t("keeping:list.empty")}</p>
			<ButtonLink href={href("/classes")} picto="search">
				{t("frame.find")}
			</ButtonLink>
		</>
	);
}
