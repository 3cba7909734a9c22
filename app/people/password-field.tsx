import { TextField } from "#app/ui/fields.tsx";

type PasswordFieldProps = {
	name: string;
	label: string;
	hint?: string;
	isNew?: boolean;
	errors: Record<string, string>;
};

export function PasswordField({ name, label, hint, isNew = false, errors }: PasswordFieldProps) {
	const error = errors[name];
	return (
		<TextField
			type="password"
			width="medium"
			name={name}
			label={label}
			hint={hint}
			autoComplete={isNew ? "new-password" : "current-password"}
			{...(error !== undefined && { error })}
		/>
	);
}
