import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Link, Outlet, useMatches, useNavigate, useRouterState } from '@tanstack/react-router';
import { Button, Drawer, Menu, type MenuProps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NoPermission } from '@/shared/problems';
import { usePerson } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { useNarrow } from '@/shared/useNarrow';
import { GlobalSearch } from './GlobalSearch';
import { LanguageSwitch } from './LanguageSwitch';
import { placeOfPath, placesFor, type NavigationPlace } from './navigation';
import { PersonMenu } from './PersonMenu';
import { ShortcutHelp } from './ShortcutHelp';

const FOLDED = 'gendan.navigation.folded';

/// The frame around every page: navigation, search, language, person.
export function Shell() {
  const { t } = useTranslation('app');
  const narrow = useNarrow();
  const permissions = usePerson()?.permissions ?? [];
  const places = placesFor(permissions);
  const path = useRouterState({ select: state => state.location.pathname });
  const [folded, setFolded] = useState(() => localStorage.getItem(FOLDED) === 'yes');
  const [drawer, setDrawer] = useState(false);
  useEffect(() => setDrawer(false), [path]);
  const fold = () => {
    localStorage.setItem(FOLDED, folded ? 'no' : 'yes');
    setFolded(!folded);
  };
  useShortcut('\\', t('shell.fold'), fold, 'go');
  const current = placeOfPath(path);
  return (
    <div className={`shell${narrow ? ' narrow' : ''}${folded ? ' folded' : ''}`}>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <header className="top-bar">
        {narrow ? (
          <Button
            type="text"
            icon={<MenuOutlined />}
            aria-label={t('shell.menu')}
            onClick={() => setDrawer(true)}
          />
        ) : (
          <Link to="/workbench" className="brand" aria-label={t('shell.home')}>
            <img src="/favicon.svg" alt="" width={20} height={20} />
            <span>{t('brand')}</span>
          </Link>
        )}
        <GlobalSearch />
        <div className="top-right">
          <ShortcutHelp />
          <LanguageSwitch />
          <PersonMenu />
        </div>
      </header>
      {narrow ? (
        <Drawer placement="left" size={250} open={drawer} onClose={() => setDrawer(false)} title={t('brand')}>
          <Places places={places} current={current} folded={false} />
        </Drawer>
      ) : (
        <nav className="side-bar" aria-label={t('shell.navigation')}>
          <Places places={places} current={current} folded={folded} />
          <Button
            type="text"
            className="fold"
            icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            aria-label={folded ? t('shell.unfold') : t('shell.fold')}
            onClick={fold}
          />
        </nav>
      )}
      <main id="main" tabIndex={-1}>
        <PermittedOutlet permissions={permissions} />
      </main>
      {narrow ? <BottomBar places={places} current={current} /> : null}
      <GoShortcuts places={places} />
    </div>
  );
}

function PermittedOutlet({ permissions }: { permissions: readonly string[] }) {
  const needed = useMatches({
    select: matches => matches.flatMap(match => match.staticData.permission ?? []),
  });
  const all = useMatches({ select: matches => matches.map(match => match.staticData.permission ?? null) });
  const permitted = all.every(codes => !codes || codes.some(code => permissions.includes(code)));
  return permitted || needed.length === 0 ? <Outlet /> : <NoPermission />;
}

interface PlacesProps {
  places: readonly NavigationPlace[];
  current: string | undefined;
  folded: boolean;
}

function Places({ places, current, folded }: PlacesProps) {
  const { t } = useTranslation('app');
  const item = (place: NavigationPlace) => ({
    key: place.key,
    icon: place.icon,
    title: t(`place.${place.key}`),
    label: <Link to={place.to}>{t(`place.${place.key}`)}</Link>,
  });
  const settings = places.filter(place => place.group === 'settings');
  const items: MenuProps['items'] = [
    ...places.filter(place => !place.group).map(item),
    ...(settings.length > 0
      ? [
          folded
            ? { type: 'divider' as const, key: 'divider' }
            : { type: 'group' as const, key: 'settings', label: t('place.settings') },
          ...settings.map(item),
        ]
      : []),
  ];
  return (
    <Menu mode="inline" inlineCollapsed={folded} items={items} selectedKeys={current ? [current] : []} />
  );
}

function BottomBar({ places, current }: { places: readonly NavigationPlace[]; current: string | undefined }) {
  const { t } = useTranslation('app');
  return (
    <nav className="bottom-bar" aria-label={t('shell.navigation')}>
      {places
        .filter(place => place.key !== 'products' || places.length <= 4)
        .slice(0, 4)
        .map(place => (
          <Link key={place.key} to={place.to} className={place.key === current ? 'current' : ''}>
            {place.icon}
            <span>{t(`place.${place.key}`)}</span>
          </Link>
        ))}
    </nav>
  );
}

function GoShortcuts({ places }: { places: readonly NavigationPlace[] }) {
  return places.filter(place => place.shortcut).map(place => <GoShortcut key={place.key} place={place} />);
}

function GoShortcut({ place }: { place: NavigationPlace }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  useShortcut(`g ${place.shortcut}`, t(`place.${place.key}`), () => void navigate({ to: place.to }), 'go');
  return null;
}
