/** A button that saves a file which is made when it is pressed. That it could not be made is told, never passed over. */
import type { ComponentChildren } from 'preact';
import { saveFile } from './save-file.ts';

interface Props {
  readonly name: string;
  readonly make: () => Blob | Promise<Blob>;
  /** Told before a file is made, with null, and why there is none. */
  readonly onFault?: (error: unknown) => void;
  readonly children: ComponentChildren;
}

export function SaveButton({ name, make, onFault, children }: Props) {
  const save = async (): Promise<void> => {
    onFault?.(null);
    try {
      saveFile(await make(), name);
    } catch (error) {
      if (onFault === undefined) throw error;
      onFault(error);
    }
  };
  return (
    <button class="button plain" type="button" onClick={() => void save()}>
      {children}
    </button>
  );
}
