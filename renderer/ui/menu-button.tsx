import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type Weight } from './button.tsx';
import './menu.css';

interface Props {
  readonly label: string;
  readonly weight?: Weight;
  readonly items: readonly { readonly id: string; readonly label: string; readonly onAction: () => void }[];
}

/** A button that opens a list of things to do. */
export const MenuButton = ({ label, weight = 'quiet', items }: Props) => (
  <MenuTrigger>
    <Button weight={weight}>{label}</Button>
    <Popover className="menu-popover" placement="bottom end">
      <Menu className="menu" aria-label={label}>
        {items.map(({ id, label: words, onAction }) => (
          <MenuItem key={id} id={id} className="menu-item" onAction={onAction}>
            {words}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
