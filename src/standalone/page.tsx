/** The page of the one file. */
import '../styles/index.css';
import '../styles/charts.css';
import './standalone.css';
import { render } from 'preact';
import { OneFile } from './OneFile.tsx';

const place = document.querySelector<HTMLElement>('#mingqian');
if (place === null) throw new Error('this page is not whole');
document.documentElement.classList.add('js');
render(<OneFile commit={place.dataset['commit'] || null} />, place);
