"use strict";var re=Object.defineProperty;var $n=Object.getOwnPropertyDescriptor;var kn=Object.getOwnPropertyNames;var wn=Object.prototype.hasOwnProperty;var xn=(e,n)=>{for(var r in n)re(e,r,{get:n[r],enumerable:!0})},vn=(e,n,r,t)=>{if(n&&typeof n=="object"||typeof n=="function")for(let i of kn(n))!wn.call(e,i)&&i!==r&&re(e,i,{get:()=>n[i],enumerable:!(t=$n(n,i))||t.enumerable});return e};var Sn=e=>vn(re({},"__esModule",{value:!0}),e);var Tt={};xn(Tt,{document:()=>Pe,gitlab:()=>Ne,html:()=>cn,junit:()=>mn,sarif:()=>bn});module.exports=Sn(Tt);var z="https://github.com/campaign-ims-check/campaign-ims-check",At=`${z.replace("github.com","raw.githubusercontent.com")}/main/dist/campaign-ims.schema.json`,v=e=>`${z}/blob/main/docs/rules/${e}.md`;var b=["error","warning","notice"],j=["External account","Product context","IMS server URL","Association mask","Scope","Callback URL","Client id and secret","Restart","beyond the page","reading"];var M=e=>e.charAt(0).toUpperCase()+e.slice(1);function I({instances:e},n,r,t){let i=e.some(o=>o.name===n&&o.estate!==r&&o.repository===t);return[...t===void 0?[]:[t],...i&&r!==""?[r]:[],n].join(": ")}function V(e){let{instances:n}=e,r=Re(e.checks),t=Re(e.findings),i=j.map(o=>({section:o,cells:n.map(({name:s,estate:a,repository:l})=>{let c=p=>[s,null].flatMap(m=>t.get(H({section:o,repository:l,estate:p,instance:m}))??[]),u=c(a);return Rn(r.get(H({section:o,repository:l,estate:a,instance:s}))??[],u.length>0?u:c(""))})}));return{instances:n.map(({name:o,estate:s,repository:a})=>I(e,o,s,a)),rows:i}}var H=({section:e,repository:n,estate:r,instance:t})=>JSON.stringify([e,n,r,t]);function Re(e){let n=new Map;for(let r of e){let t=n.get(H(r));t?t.push(r):n.set(H(r),[r])}return n}function Rn(e,n){let r=t=>e.some(i=>i.status===t);return r("fail")?b.find(t=>n.some(i=>i.level===t))??"error":r("pass")?r("not-checked")?"partial":"pass":r("not-checked")?"not-checked":null}function F({checks:e}){let n=new Map;for(let{status:r,reason:t,rule:i,instance:o,repository:s}of e){if(r!=="not-checked"||t===null)continue;let a=n.get(t)??{rules:new Set,owners:new Set};n.set(t,a),a.rules.add(i),a.owners.add(s??o)}return[...n].map(([r,{rules:t,owners:i}])=>({reason:r,rules:[...t],owners:[...i]}))}var T={"redirected-to-adobe":"they are redirected to adobe.com","no-matching-right":'"Login does not have any right matching the expression"',"no-login-page":"they cannot reach the Adobe ID login page"};var Ln=new TextEncoder,oe=(e,n)=>n==="bytes"?Ln.encode(e).length:e.length;function Le(e,n,r){let t=s=>`
*… ${s} more*
`,i=e.map(({head:s,foot:a,rows:l})=>oe(s+a+t(l.length),r)),o=n-i.reduce((s,a)=>s+a,0);return e.map(({head:s,rows:a,foot:l})=>{let c=a.findIndex(u=>(o-=oe(u,r),o<0));return c===-1?s+a.join("")+l:(o+=oe(a[c]??"",r),s+a.slice(0,c).join("")+t(a.length-c)+l)}).join("")}function Mn({findings:e,summary:n,source:r,instances:t}){if(t.length===0&&e.length===0)return"✅ Campaign IMS: nothing to check";let i=r.base!==null||e.some(({state:c})=>c==="existing"),o=e.filter(({state:c})=>c==="new"),[s,a]=o.length===0&&n.verdict==="fail"?[e,""]:[o,i?"new ":""],l=s.length===0?`nothing ${a}is wrong`:In(s,a);return`${n.verdict==="pass"?"✅":"❌"} Campaign IMS: ${l}`}function Me(e){let{findings:n,source:r,files:t,instances:i,repositories:o}=e,s=`### ${Mn(e)}`;if(i.length===0&&n.length===0){let u=A(t.tracked,"tracked file");return[s,`None of the ${u} that were asked about is a Campaign external account, operator group or server file.`]}let a=o?` of ${o.length===1?"1 repository":`${o.length} repositories`}`:"",l=n.filter(({state:u})=>u==="existing").length,c=r.base===null&&l===0?"":l===0?"; nothing was wrong before":`; ${A(l,"finding")} from before`;return[s,`${A(i.length,"instance")} in ${A(t.read,"file")}${a}, out of ${t.tracked} tracked${c}.`]}function In(e,n){return b.map(t=>[e.filter(i=>i.level===t).length,t]).filter(([t])=>t>0).map(([t,i])=>A(t,n+i)).join(", ")}var A=(e,n)=>`${e} ${n}${e===1?"":"s"}`;var Ht=new Map([["АВЕЅІЈКМНОРСТУХЅҮаеорсухіјѕԁһԛԝ","ABESIJKMHOPCTYXSYaeopcyxijsdhqw"],["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρα","ABEZHIKMNOPTYXovipa"],["‐‑‒–—―−⁃﹣－","----------"],["ıɡⅼ","igl"]].flatMap(([e="",n=""])=>[...e].map((r,t)=>[r,n[t]??""]))),Ie=new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\ufff0-\\uffff]|\\p{Cs}","u");var Cn=e=>`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`;var En=e=>Ie.test(e);var S=e=>Ie.test(e)?[...e].map(n=>En(n)?`<${Cn(n)}>`:n).join(""):e;var Ce=1e3,jn=/[&<>`*_~[\]|\\$@#:]|(?<=www)\.|(?<=^\s*)[-+=\d]/gi,Fn=/[@#$:](?=\S)|\bGH(?=-)|[\da-f]{6}(?=[\da-f])|\bwww(?=\.)/gi,Tn="​";function R(e){return Ee(e).split(/("[^"]*")/).map(r=>/^"[^"]+"$/.test(r)?je(r.slice(1,-1)):Fe(r.replace(Fn,`$&${Tn}`))).join("")}var w=e=>je(Ee(e)),Ee=e=>S(e.length>Ce?`${e.slice(0,Ce)}…`:e),je=e=>`<code>${Fe(e.replace(/^ | $| (?= )/g,"␣"))}</code>`,Fe=e=>e.replace(jn,n=>`&#${n.charCodeAt(0)};`);var K=e=>e.split("/").map(On).join("/").replace(/^\//,".//"),On=e=>e.split(/(\\x[89a-f][\da-f])/).map((n,r)=>r%2===1?`%${n.slice(2).toUpperCase()}`:An(n)).join(""),An=e=>encodeURIComponent(e.replace(new RegExp("\\p{Surrogate}","gu"),"�")).replace(/[!'()*~_]/g,n=>`%${n.charCodeAt(0).toString(16).toUpperCase()}`);var Pn=/^[\w.-]+\/[\w.-]+$/;function W({repositories:e},n){let r=new Map((e??[]).map(({name:t,revision:i})=>[t,i]));return({path:t,start:i,end:o},s)=>{let a=n&&P(n,s),l=n?.revision??r.get(s??"")??null;if(a===null||l===null)return null;let c=o.line>i.line?`-L${o.line}`:"";return`${a}/blob/${encodeURIComponent(l)}/${K(t)}#L${i.line}${c}`}}function P({server:e,repository:n},r){let t=n??r??"";return Pn.test(t)&&/^https?:\/\/[^\s/?#]+$/.test(e)?`${e}/${t}`:null}var Oe={error:"❌",warning:"⚠️",notice:"ℹ️"},Nn={...Oe,pass:"✅",partial:"✅ in part","not-checked":"➖"},X=6;function Ae(e,n){let{findings:r,suppressed:t,weakened:i}=e,o=Gn(W(e,n.links)),s=r.filter(({state:p,section:m})=>p==="new"&&m!=="Restart").sort(Un),a=r.filter(({state:p,section:m})=>p==="existing"&&m!=="Restart"),l=r.filter(({section:p})=>p==="Restart"),u=[{head:`${[...Me(e),...n.notes.map(R)].join(`

`)}

`,rows:[],foot:""},...e.repositories?Bn(e):e.instances.length>0?[_n(e)]:[],...ie("This change takes from the checks",i.map(({path:p,message:m})=>`- ⚠️ ${w(p)}: ${R(m)}
`)),...ie(e.source.base===null?"Findings":"New findings",s.map(p=>Te(p,o))),...ie("After merging, restart",l.map(({message:p,help:m})=>`- ${R([p,m].filter(Boolean).join(" "))}
`)),...Y("Existing findings",a.map(p=>Te(p,o))),...Y("Suppressed",t.map(p=>`- ${o(p,p.repository)} ${w(p.rule)}: ${R(p.reason)}
`)),...Y("Not checked, and how to change that",F(e).map(({reason:p,rules:m})=>`- ${m.map(w).join(", ")}: ${R(p)}
`))];return Le(u,n.limit,n.unit)}var Un=(e,n)=>b.indexOf(e.level)-b.indexOf(n.level),ie=(e,n)=>n.length>0?[{head:`#### ${e} (${n.length})

`,rows:n,foot:`
`}]:[],Y=(e,n)=>n.length>0?[{head:`<details><summary>${e} (${n.length})</summary>

`,rows:n,foot:`
</details>

`}]:[],Gn=e=>(n,r)=>{let t=w(`${n.path}:${n.start.line}:${n.start.column}`),i=e(n,r);return i===null?t:`[${t}](${i})`};function Te(e,n){let{level:r,message:t,rule:i,help:o,symptom:s,related:a,instance:l,estate:c,repository:u}=e,p=[u,...l===null||l==="default"?[]:[c,l]].filter(Boolean).join(": "),m=p===""?"":` · ${w(p)}`,h=[...a.map(y=>`${R(y.note)}: ${n(y,e.repository)}`),...o===null?[]:[`Remedy: ${R(o)}`],...s===null?[]:[`Users see: ${R(T[s])}`]];return`- ${Oe[r]} **${n(e,e.repository)}** ${R(t)} [${w(i)}](${v(encodeURIComponent(i))})${m}
`+h.map(y=>`  - ${y}
`).join("")}function Bn({repositories:e=[],shared:n=[]}){let r=({name:o,summary:s})=>`| ${s.verdict==="pass"?"✅":"❌"} ${w(o)} | ${b.map(a=>s[a]||"").join(" | ")} |
`,t=[...e].sort((o,s)=>o.summary.verdict<s.summary.verdict?-1:o.summary.verdict>s.summary.verdict?1:0);return[{head:`| repository | ${b.map(o=>`${o}s`).join(" | ")} |
| --- |${" ---: |".repeat(b.length)}
`,rows:t.map(r),foot:`
`},...Y("In several repositories",n.map(o=>`- ${R(o.message)} ${Dn(o.repositories)}
`))]}var Dn=e=>e.length>X?`${e.slice(0,X).map(w).join(", ")} and ${e.length-X} more`:e.map(w).join(", ");function _n(e){let{instances:n,rows:r}=V(e),t=a=>`| ${a.join(" | ")} |
`,i=r.map(({section:a,cells:l})=>({section:M(a),cells:l.map(c=>c===null?"":Nn[c])})),[o,s]=n.length<=X?[n.map(w),i.map(({section:a,cells:l})=>[a,...l])]:[i.map(({section:a})=>a),n.map((a,l)=>[w(a),...i.map(({cells:c})=>c[l]??"")])];return{head:t(["",...o])+t(["---",...o.map(()=>"---")]),rows:s.map(t),foot:`
`}}var Pe=({report:e},{links:n})=>`${Ae(e,{links:n,limit:Number.MAX_SAFE_INTEGER,unit:"characters",notes:[]}).trimEnd()}
`;var zn={error:"critical",warning:"minor",notice:"info"};function Ne({report:e}){let n=new Map,r=i=>{let o=n.get(i)??0;return n.set(i,o+1),o===0?i:`${i}-${o+1}`},t=e.findings.map(({message:i,help:o,rule:s,level:a,path:l,start:c,end:u,fingerprint:p,repository:m})=>({type:"issue",categories:["Bug Risk"],description:o===null?i:`${i} ${o}`,check_name:s,fingerprint:r(m===void 0?p:`${m}:${p}`),severity:zn[a],location:{path:m===void 0?l:`${m}/${l}`,lines:{begin:c.line,end:u.line}}}));return`${JSON.stringify(t,null,2)}
`}var Ue=require("node:crypto"),se=e=>(0,Ue.createHash)("sha256").update(e,"utf8").digest("base64");var N=6,Hn=16,Vn=32,ae=/[^\s"']*/y;function Kn(e,n){return ae.lastIndex=n,ae.test(e),ae.lastIndex-n}function le(e){let n=new Map;for(let r of new Set([...e].flatMap(Xn))){if(r.length<N)continue;let t=r.slice(0,N),i=n.get(t);i?i.push(r):n.set(t,[r])}return r=>{let t=[];for(let i=0;n.size>0&&i+N<=r.length;i++){let o=n.get(r.slice(i,i+N))??[],s=o.length>Vn?Kn(r,i):o.reduce((a,l)=>Math.max(a,Wn(l,r,i)),0);s!==0&&(t.push({start:i,end:i+s}),i+=s-1)}return t}}function Wn(e,n,r){let t=N;for(;t<e.length&&e[t]===n[r+t];)t+=1;return t===e.length||t>=Hn||n[r+t]==="…"?t:0}var Xn=e=>[e,S(e)];var Be="secret|passwo?r?d|pwd|token|api[_-]?key|private[_-]?key",ur=new RegExp(Be,"i"),U=new RegExp(Be,"gi");var De=/(:\/\/[^\s/?#@:]*:)[^\s/?#@]+(?=@)/g,Yn=/[\w.-]*/y,ce=/["']?(?:\s*=\s*|\s*:[ \t]*)/y,de=/"[^"]*|'[^']*/y,Jn=/[^\n"'<>]*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n"'<>]|$)/y,qn=/\s+[\w:.-]+\s*=|\s*[/?>]|\s*$/y,Zn=/[ \t]*(?:[,}\]\r\n]|#|$)/y,Qn=/[^\n]*/y,J=/[^<>]*>(?=([^<]*))/y;function _e(e){let n=[...e.matchAll(De)].map(({0:r,1:t="",index:i})=>({start:i+t.length,end:i+r.length}));U.lastIndex=0;for(let r=U.exec(e);r;r=U.exec(e)){let t=G(Yn,e,U.lastIndex),i=et(e,r.index,t);i&&i.end>i.start&&n.push(i),U.lastIndex=i&&!ze(e,r.index)?Math.max(t,i.end):t}return n}function et(e,n,r){if(ce.lastIndex=r,!ce.test(e)){J.lastIndex=r;let o=ze(e,n)?J.exec(e):null;return o&&{start:J.lastIndex,end:J.lastIndex+(o[1]??"").length}}let t=ce.lastIndex;if(e[t]==="["||e[t]==="{")return{start:t,end:nt(e,t)};if(de.lastIndex=t,de.test(e)){let o=de.lastIndex+1,s=e.slice(r,t).includes("=")?qn:Zn;s.lastIndex=o;let a=s.test(e)||o>e.length?o-1:G(Qn,e,o);return{start:t+1,end:a}}let i=G(Jn,e,t);return{start:t,end:e[i]===`
`||i===e.length?tt(e,n,i):i}}var ze=(e,n)=>/<[\w:.-]{0,100}$/.test(e.slice(Math.max(0,n-101),n));function nt(e,n){let r=0;for(let t=n;t<e.length;t++)if((e[t]==="["||e[t]==="{")&&(r+=1),(e[t]==="]"||e[t]==="}")&&(r-=1),r===0)return t;return e.length}function tt(e,n,r){let t=e.lastIndexOf(`
`,n)+1,i=G(Ge,e,t)-t,o=r;for(;o<e.length;){let s=G(Ge,e,o+1),a=s-o-1>i||s-o-1===i&&e.startsWith("- ",s),l=e[s]===`
`||e[s]==="\r";if(!a&&!l)break;let c=e.indexOf(`
`,s);o=c===-1?e.length:c}return o}var Ge=/[ \t]*/y;function G(e,n,r){return e.lastIndex=r,e.test(n)?e.lastIndex:r}var He="•••";function C(e){let n=[0],r=!1,t=i=>{for(;!r&&!i();){let o=e.indexOf(`
`,n.at(-1));o===-1?r=!0:n.push(o+1)}};return{position(i){t(()=>(n.at(-1)??0)>i);let o=0,s=n.length-1;for(;o<s;){let a=o+s+1>>1;(n[a]??0)<=i?o=a:s=a-1}return{line:o+1,column:i-(n[o]??0)+1}},offset(i){return t(()=>n.length>=i),n[i-1]??e.length},text(i){t(()=>n.length>i);let o=n[i-1];if(o===void 0)return"";let s=n[i];return e.slice(o,s===void 0?void 0:s-1).replace(/\r$/,"")}}}var pe=80,q=4096,Ve=500;function We(e,n,{start:r,end:t},i,o=it(e)){let s=o.text(r.line),a=o.offset(r.line),l=r.column-1,c=Math.min(s.length,t.line===r.line?t.column-1:s.length),u=Math.max(0,l-pe),p=Math.min(s.length,Math.max(c,l)+pe),m=Math.min(c,l+2*pe),h=rt(e,a+u,a+(m<c?m:p),st(n,i)),g=(y,$)=>ct(e,a+y,a+$,h);return{before:(u>0?"…":"")+g(u,l),marked:g(l,m)+(m<c?"…":""),after:m<c?"":g(c,p)+(p<s.length?"…":"")}}function rt(e,n,r,{spans:t,find:i}){let o=Xe(e,Math.max(0,n-Ve),r+Ve,i),s=[];for(let l=lt(t,n);(t[l]?.start??r)<r;l++)s.push(t[l]);return[...ot(e,n,r),...o,...s].filter(l=>l.end>l.start&&l.end>n&&l.start<r).sort((l,c)=>l.start-c.start)}var Xe=(e,n,r,t)=>t(e.slice(n,r)).map(i=>({start:n+i.start,end:n+i.end})),B=null;function ot(e,n,r){let t=Math.max(0,Math.floor(n/q)-1)*q,i=Math.ceil(r/q)*q;return(B?.from!==t||B.to!==i||B.text!==e)&&(B={text:e,from:t,to:i,spans:Xe(e,t,i,_e)}),B.spans}var ue={text:"",index:C("")};function it(e){return ue.text!==e&&(ue={text:e,index:C(e)}),ue.index}var Ke=new WeakMap;function st(e,n){let r=Ke.get(n)??{byPath:at(n),find:le(n.map(({value:t})=>t))};return Ke.set(n,r),{spans:r.byPath.get(e)??[],find:r.find}}function at(e){let n=new Map;for(let{path:r,span:t}of[...e].sort((i,o)=>i.span.start-o.span.start)){let i=n.get(r)??[],o=i.at(-1);o&&t.start<=o.end?i[i.length-1]={start:o.start,end:Math.max(o.end,t.end)}:i.push(t),n.set(r,i)}return n}function lt(e,n){let[r,t]=[0,e.length];for(;r<t;){let i=r+t>>1;(e[i]?.end??0)>n?t=i:r=i+1}return r}function ct(e,n,r,t){let i="",o=n;for(let s of t)s.end<=o||s.start>=r||(i+=S(e.slice(o,Math.max(o,s.start)).replaceAll("	"," "))+He,o=Math.min(r,s.end));return i+S(e.slice(o,Math.max(o,r)).replaceAll("	"," "))}var L=class{constructor(n){this.text=n}text};function d(e,...n){return new L(e.reduce((r,t,i)=>r+me(n[i-1]??null)+t))}var D=e=>new L(e.map(me).join(""));function me(e){return e===null?"":e instanceof L?e.text:typeof e=="object"?e.map(me).join(""):dt(String(e))}var dt=e=>S(e).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g,n=>`<U+${n.charCodeAt(0).toString(16).toUpperCase()}>`).replace(/[&<>"']/g,n=>`&#${n.charCodeAt(0)};`);function Ye({findings:e,repositories:n},r,t){let i=(c,u)=>{let p=e.filter(m=>m[c]===u).length;return d`<label class="${u}"><input type="checkbox" name="${c}" value="${u}" checked=""/> ${u} <b>${p}</b></label>`},o=b.filter(c=>e.some(u=>u.level===c)),s=e.some(({state:c})=>c==="existing"),a=({sections:c})=>c.reduce((u,p)=>u+p.findings.length,0),l=r.map(c=>fe(c.label,a(c)));return d`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${o.map(c=>i("level",c))}</fieldset>
${s?d`<fieldset><legend>State</legend>${i("state","new")}${i("state","existing")}</fieldset>`:null}
${n?ge("Repository","repository",pt(e)):null}
${ge("Instance","instance",l)}
${ge("Rule","rule",ut(e,t))}
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No finding is of all that is chosen.</p>
`}var ge=(e,n,r)=>d`<label class="pick">${e} <select name="${n}"><option value="">all</option>${r}</select></label>`,fe=(e,n)=>d`<option value="${e}">${e} (${n})</option>`,pt=e=>[...Je(e,({repository:n=""})=>n)].map(([n,r])=>fe(n,r));function ut(e,n){let r=Je(e,({rule:o})=>o),t=new Map(e.map(({rule:o,section:s})=>[o,s])),i=n.map(({id:o})=>o);return j.flatMap(o=>{let s=[...r.keys()].filter(a=>t.get(a)===o).sort((a,l)=>i.indexOf(a)-i.indexOf(l));return s.length===0?[]:[d`<optgroup label="${M(o)}">${s.map(a=>fe(a,r.get(a)??0))}</optgroup>`]})}function Je(e,n){let r=new Map;for(let t of e)r.set(n(t),(r.get(n(t))??0)+1);return r}function Ze(e){let n=new Map(e.instances.map(({name:r,estate:t,repository:i})=>[I(e,r,t,i),[]]));for(let r of e.findings){let t=he(e,r),i=n.get(t);i?i.push(r):n.set(t,[r])}return[...n].filter(([,r])=>r.length>0).map(([r,t],i)=>({id:`g${i}`,label:r,sections:j.map((o,s)=>({id:`g${i}-${s}`,section:o,findings:t.filter(a=>a.section===o)})).filter(o=>o.findings.length>0)}))}function he(e,{instance:n,estate:r,repository:t}){return n!==null?I(e,n,r,t):t===void 0?qe:`${t}: ${qe}`}var qe="several instances",x=e=>D(e.split(/("[^"]*")/).map(n=>/^"[^"]+"$/.test(n)?d`<code>${n.slice(1,-1)}</code>`:d`${n}`)),k=(e,n,r)=>r.some(t=>t!==null&&t.text!=="")?d`<section id="${e}"><h2>${n}</h2>${r}</section>`:null,O=(e,n)=>d`<div class="wide" role="region" aria-label="${e}" tabindex="0">${n}</div>`;function Qe(e,n,r,t){let{findings:i}=e.report;if(i.length===0)return d`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;let o=mt(e,t),s=n.map(({id:a,label:l,sections:c})=>d`<section class="instance" id="${a}"><h3>${l}</h3>
${c.map(u=>d`<section class="group" id="${u.id}" tabindex="-1"><h4>${M(u.section)}</h4>
${u.findings.map(p=>o(p,l))}</section>
`)}</section>
`);return k("findings","Findings",[Ye(e.report,n,r),...s])}function mt({texts:e,secrets:n},r){let t=new Map,i=(s,a)=>{let l=`${s.path}:${s.start.line}:${s.start.column}`,c=r(s,a);return c===null?d`<span class="place">${l}</span>`:d`<a class="place" href="${c}" rel="noreferrer">${l}</a>`},o=s=>{let a=e.get(s.path);if(a===void 0)return null;let l=t.get(s.path)??C(a);t.set(s.path,l);let{before:c,marked:u,after:p}=We(a,s.path,s,n,l);return d`<pre><span class="no">${s.start.line}</span><code>${c.trimStart()}<mark>${u}</mark>${p.trimEnd()}</code></pre>\n`};return(s,a)=>{let{rule:l,level:c,state:u,message:p,help:m,related:h,symptom:g,repository:y}=s,$=[...h.map(f=>d`<dt>See</dt><dd>${i(f,y)}: ${x(f.note)}</dd>`),...m===null?[]:[d`<dt>Remedy</dt><dd>${x(m)}</dd>`],...g===null?[]:[d`<dt>Users see</dt><dd>${T[g]}</dd>`]];return d`<article data-level="${c}" data-state="${u}"${y===void 0?null:d` data-repository="${y}"`} data-instance="${a}" data-rule="${l}">
<h5><span class="badge ${c}">${c}</span>${u==="existing"?d` <span class="badge old">existing</span>`:null} <span class="message">${x(p)}</span></h5>
<p class="where">${i(s,y)} <a class="rule" href="${v(encodeURIComponent(l))}" rel="noreferrer">${l}</a></p>
${o(s)}${$.length>0?d`<dl>${$}</dl>`:null}</article>
`}}var gt={match:{kind:"ok",sign:"✓",word:"matches"},near:{kind:"error",sign:"≠",word:"differs"},"no-dashboard":{kind:"error",sign:"✕",word:"no dashboard group"},"no-operator":{kind:"error",sign:"✕",word:"no operator group"},unknown:{kind:"none",sign:"?",word:"not known"}};function en({report:e,groups:n}){let r=n().map(({instance:t,estate:i,reason:o,rows:s})=>{let a=I(e,t,i),l=d`<h3>${a}</h3>\n`;if(o!==null)return d`${l}<p class="unknown">Not compared: ${x(o)}</p>\n`;let c=d`<table class="groups"><thead><tr><th scope="col">association mask</th><th scope="col">+ operator group</th><th scope="col">= dashboard group</th><th scope="col">fits</th></tr></thead><tbody>
${s.map(ft)}</tbody></table>\n`;return d`${l}${O(`Groups of ${a}`,c)}`});return k("groups","Mask + operator group = dashboard group",r)}function ft({mask:e,group:n,dashboard:r,fit:t}){let{kind:i,sign:o,word:s}=gt[t],a=l=>l===null?d`<span class="gap">none</span>`:d`<code>${l}</code>`;return d`<tr class="${i}"><td>${a(e)}</td><td>${a(n)}</td><td>${a(r)}</td><td class="fit"><i aria-hidden="true">${o}</i> ${s}</td></tr>\n`}var ht=6;function nn(e,n){if(e.instances.length===0)return null;let{instances:r,rows:t}=V(e),i=new Map(n.flatMap(({label:p,sections:m})=>m.map(h=>[`${p}
${h.section}`,h]))),o=t.map(({section:p,cells:m})=>({section:p,cells:m.map((h,g)=>{let{name:y="",repository:$}=e.instances[g]??{},f=te=>he(e,{instance:te,estate:"",...$!==void 0&&{repository:$}}),E=te=>i.get(`${te}
${p}`)??[],Se=[r[g]??"",f(null)].flatMap(E);return bt(h,p,r[g]??"",Se.length>0?Se:[E(f(y))].flat())})})),s=p=>p.map(m=>d`<th scope="col">${m}</th>`),a=(p,m)=>d`<tr><th scope="row">${p}</th>${m}</tr>\n`,[l,c]=r.length<=ht?[r,o.map(({section:p,cells:m})=>a(M(p),m))]:[o.map(({section:p})=>M(p)),r.map((p,m)=>a(p,o.flatMap(({cells:h})=>h[m]??[])))],u=d`<table class="matrix"><thead><tr><td></td>${s(l)}</tr></thead><tbody>
${c}</tbody></table>`;return k("whole","The whole at a glance",[O("Sections and instances",u),yt])}var yt=d`<p class="legend" aria-hidden="true">✓ ok · ◐ ok in part · – not checked · ✕ errors · !&#160;warnings · ● notices</p>`;function bt(e,n,r,t){if(e===null)return d`<td></td>`;if(e==="pass")return d`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;let i=`${r}, ${n}`;if(e==="partial")return d`<td class="part"><a href="#not-checked" aria-label="${i}: ok as far as it was checked"><i aria-hidden="true">◐</i> <span class="word">ok in part</span></a></td>`;if(e==="not-checked")return d`<td class="none"><a href="#not-checked" aria-label="${i}: not checked"><i aria-hidden="true">–</i> <span class="word">not checked</span></a></td>`;let o=t.flatMap(u=>u.findings),s=b.find(u=>o.some(p=>p.level===u))??"error",a=o.filter(({level:u})=>u===s).length,l=`${s}${a===1?"":"s"}`,c={error:"✕",warning:"!",notice:"●"}[s];return d`<td class="${s}"><a href="#${t[0]?.id??"findings"}" aria-label="${i}: ${a} ${l}"><i aria-hidden="true">${c}</i> ${a} <span class="word">${l}</span></a></td>`}var Z=e=>d`<a class="rule" href="${v(encodeURIComponent(e))}" rel="noreferrer">${e}</a> `,$t=12,tn=(e,n)=>e.length>$t?d`<details><summary>${e.length} ${n}</summary>${e.join(", ")}</details>`:d`<span>${e.join(", ")}</span>`,_=e=>e.length>0?[d`<ul>${e}</ul>`]:[];function rn({findings:e}){let n=new Map;for(let{symptom:r,rule:t}of e)r!==null&&n.set(r,(n.get(r)??new Set).add(t));return k("symptoms","What users may see",_([...n].map(([r,t])=>d`<li>${x(T[r])}: look at ${[...t].map((i,o)=>d`${o>0?", ":""}${Z(i)}`)}</li>\n`)))}var on=({weakened:e})=>k("weakened","This change takes from the checks",_(e.map(({path:n,message:r,repository:t})=>d`<li><span class="place">${t===void 0?"":`${t}: `}${n}</span>: ${x(r)}</li>\n`))),sn=e=>k("not-checked","Not checked, and how to change that",_(F(e).map(({reason:n,rules:r,owners:t})=>d`<li><p>${x(n)}</p><p class="where">${tn(t,e.repositories?"repositories":"instances")} <span>${r.map(Z)}</span></p></li>\n`))),an=(e,n)=>k("suppressed","Suppressed",_(e.suppressed.map(r=>{let{path:t,start:i,message:o,reason:s,rule:a,repository:l}=r,c=n(r,l),u=`${l===void 0?"":`${l}: `}${t}:${i.line}:${i.column}`,p=c===null?d`<span class="place">${u}</span>`:d`<a class="place" href="${c}" rel="noreferrer">${u}</a>`;return d`<li><p>${x(o)}</p><p class="where">${p} ${Z(a)}</p><p>Reason: ${s}</p></li>\n`})));function ln({repositories:e=[],shared:n=[]},r){if(e.length===0)return null;let t=[...e].sort((s,a)=>+(s.summary.verdict==="pass")-+(a.summary.verdict==="pass")),i=d`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${t.map(s=>kt(s,r))}</tbody></table>`,o=n.map(({rule:s,message:a,repositories:l})=>d`<li><p>${x(a)}</p><p class="where">${tn(l,"repositories")} ${s===null?null:Z(s)}</p></li>\n`);return d`${k("repositories","Repositories",[O("Repositories",i)])}${k("shared","In several repositories",_(o))}`}function kt({name:e,revision:n,summary:r},t){let i=t&&P(t,e),o=r.verdict==="pass";return d`<tr><th scope="row">${i?d`<a href="${i}" rel="noreferrer">${e}</a>`:e}</th><td class="${o?"ok":"error"}"><span><i aria-hidden="true">${o?"✓":"✕"}</i> ${o?"passed":"failed"}</span></td><td>${r.error}</td><td>${r.warning}</td><td>${r.notice}</td><td><code>${n?.slice(0,12)??""}</code></td></tr>\n`}var ye=`(() => {
const form = document.getElementById('filters');
if (!form) return;
const items = [...document.querySelectorAll('article')];
const groups = [...document.querySelectorAll('.group, .instance')];
const shown = document.getElementById('shown');
const apply = () => {
  const data = new FormData(form);
  const among = (name) => {
    const boxes = form.querySelectorAll('input[name=' + name + ']');
    const chosen = new Set(data.getAll(name));
    return boxes.length === 0 ? () => true : (value) => chosen.has(value);
  };
  const level = among('level'), state = among('state');
  const picked = ['repository', 'instance', 'rule'].map((name) => [name, data.get(name)]).filter(([, value]) => value);
  const alive = new Set();
  let count = 0;
  for (const item of items) {
    const { dataset } = item;
    const fits = level(dataset.level) && state(dataset.state) && picked.every(([name, value]) => dataset[name] === value);
    if (item.hidden === fits) item.hidden = !fits;
    if (!fits) continue;
    count += 1;
    alive.add(item.parentElement);
    alive.add(item.parentElement.parentElement);
  }
  for (const group of groups) group.hidden = !alive.has(group);
  document.getElementById('nothing').hidden = count !== 0;
  shown.textContent = count === items.length ? 'All ' + count + ' are shown' : count + ' of ' + items.length + ' are shown';
};
form.addEventListener('change', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href^="#g"]');
  const group = link ? document.getElementById(link.hash.slice(1)) : null;
  if (!group) return;
  form.reset();
  apply();
  group.focus({ preventScroll: true });
});
form.hidden = false;
apply();
})();`;var be=`
:root {
  color-scheme: light dark;
  --bg: #f5f6f8; --card: #ffffff; --ink: #1b2029; --dim: #596273; --line: #dde1e8; --soft: #eef0f4; --link: #1a56a8;
  --error: #a8201a; --error-bg: #fdebe9; --warning: #7d4a00; --warning-bg: #fff2dc; --notice: #1b558f; --notice-bg: #e6f0fb;
  --ok: #17653a; --ok-bg: #e4f4ea; --mark: #ffd9d4; --mark-ink: #7d130e;
  --code: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0e1116; --card: #171b22; --ink: #e7eaf0; --dim: #a3adbc; --line: #2c333e; --soft: #202630; --link: #8cbcff;
    --error: #ff9a91; --error-bg: #3b1715; --warning: #ffc876; --warning-bg: #35260b; --notice: #93c4ff; --notice-bg: #11273f;
    --ok: #83dca5; --ok-bg: #10301e; --mark: #6b1d18; --mark-ink: #ffe3e0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
body > header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--card); padding: .5rem 1rem; border-radius: .5rem; }
body > header { margin-top: 1.5rem; padding-block: 1.4rem 1.3rem; border-radius: 1rem; background: var(--soft); border-left: .5rem solid var(--dim); max-width: 67.5rem; }
body > header.ok { background: var(--ok-bg); border-color: var(--ok); }
body > header.error { background: var(--error-bg); border-color: var(--error); }
.tool { margin: 0; font-weight: 600; letter-spacing: .02em; }
h1 { margin: .1rem 0 .6rem; font-size: 2.3rem; line-height: 1.15; letter-spacing: -.02em; }
header.ok h1 { color: var(--ok); } header.error h1 { color: var(--error); }
header p { margin: .6rem 0 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.counts li { background: var(--card); border-radius: 2rem; padding: .15rem .85rem; }
.counts .error b { color: var(--error); } .counts .warning b { color: var(--warning); } .counts .notice b { color: var(--notice); }
main > section { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
h2 { font-size: 1.3rem; margin: 0 0 .8rem; letter-spacing: -.01em; }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.1rem 0 .5rem; color: var(--dim); }
code, pre, .place, .rule { font-family: var(--code); font-size: .88em; }
code { white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--soft); border-radius: .3em; padding: .1em .35em; }
.place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.wide { position: relative; overflow: auto; max-height: 75vh; border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { text-align: left; padding: .45rem .75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
tbody tr:last-child > * { border-bottom: 0; }
thead th, thead td { position: sticky; top: 0; z-index: 1; background: var(--soft); font-size: .9rem; }
tbody th { font-weight: 600; }
.matrix th[scope=row], .repositories th[scope=row] { position: sticky; left: 0; background: var(--card); overflow-wrap: break-word; min-width: 7.5rem; max-width: 16rem; }
.matrix td > a, .matrix td > span, .repositories td > span { display: inline-block; white-space: nowrap; border-radius: 2rem; padding: .1rem .75rem; text-decoration: none; font-size: .9rem; font-weight: 600; border: 1px solid transparent; }
.matrix td > a:hover { text-decoration: underline; }
i { font-style: normal; font-weight: 700; }
.legend { display: none; text-wrap: balance; color: var(--dim); font-size: .9rem; margin: .6rem 0 0; }
td.ok > *, .fit { color: var(--ok); } td.ok > * { background: var(--ok-bg); }
.matrix td.part > * { color: var(--ok); border-style: dashed; border-color: currentColor; }
td.none > * { color: var(--dim); background: var(--soft); }
td.error > * { color: var(--error); background: var(--error-bg); }
td.warning > * { color: var(--warning); background: var(--warning-bg); }
td.notice > * { color: var(--notice); background: var(--notice-bg); }
.groups tr.error .fit { color: var(--error); } .groups tr.none .fit { color: var(--dim); }
.groups tr.error > td { background: var(--error-bg); }
.fit { font-weight: 600; white-space: nowrap; } .gap { color: var(--dim); font-style: italic; }
.repositories td:nth-child(n+3) { font-variant-numeric: tabular-nums; }
#filters { display: flex; flex-wrap: wrap; gap: .6rem .75rem; align-items: center; background: var(--soft); border-radius: .7rem; padding: .7rem .9rem; }
#filters[hidden], [hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
legend { float: left; padding: 0; margin-right: .5rem; font-weight: 600; }
fieldset label { display: inline-flex; gap: .35rem; align-items: center; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; padding: .2rem .75rem; cursor: pointer; }
.pick { font-weight: 600; display: inline-flex; gap: .5rem; align-items: center; max-width: 100%; }
select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: .5rem; padding: .25rem .6rem; max-width: 14rem; min-width: 0; }
button { cursor: pointer; font-weight: 600; }
#shown { color: var(--dim); }
.instance > h3 { border-bottom: 2px solid var(--line); padding-bottom: .3rem; }
.group:focus { outline: none; }
.group:focus > h4, .group:target > h4 { color: var(--ink); text-decoration: underline; text-underline-offset: .3em; }
article { border: 1px solid var(--line); border-left: .3rem solid var(--dim); border-radius: .6rem; padding: .75rem .95rem; margin: .6rem 0; }
.many article { content-visibility: auto; contain-intrinsic-size: auto 11rem; }
article[data-level=error] { border-left-color: var(--error); } article[data-level=warning] { border-left-color: var(--warning); } article[data-level=notice] { border-left-color: var(--notice); }
h5 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.badge { border-radius: .4rem; padding: .05rem .5rem; font-size: .8rem; font-weight: 700; background: var(--soft); color: var(--dim); }
.badge.error { color: var(--error); background: var(--error-bg); } .badge.warning { color: var(--warning); background: var(--warning-bg); } .badge.notice { color: var(--notice); background: var(--notice-bg); }
.where { margin: .35rem 0 0; color: var(--dim); display: flex; flex-wrap: wrap; gap: .15rem .8rem; overflow-wrap: anywhere; }
pre { display: flex; gap: .9rem; margin: .6rem 0 0; padding: .55rem .8rem; background: var(--soft); border-radius: .5rem; }
pre code { background: none; padding: 0; min-width: 0; font-size: 1em; } .no { color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: .2em; box-shadow: 0 .14em 0 var(--error); font-weight: 600; }
mark:empty { border-left: 3px solid var(--error); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .6rem 0 0; }
dt { color: var(--dim); font-weight: 600; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
main > section > ul { margin: 0; padding-left: 1.2rem; } main > section > ul > li { margin: .5rem 0; } li p { margin: 0; overflow-wrap: anywhere; }
details { flex-basis: 100%; } summary { cursor: pointer; }
footer { color: var(--dim); padding-block: .5rem 2.5rem; font-size: .9rem; }
@media (max-width: 40rem) {
  body > header, main, footer { padding-inline: .75rem; }
  body > header { margin: .75rem .75rem 0; }
  main > section { padding: .9rem .8rem 1rem; border-radius: .8rem; }
  h1 { font-size: 1.9rem; }
  th, td { padding: .4rem .55rem; }
  .matrix th[scope=row] { min-width: 7rem; font-size: .9rem; }
  .matrix td > * { padding-inline: .5rem; } .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .legend { display: block; }
  .groups thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; } .groups, .groups tbody { display: block; }
  .groups tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .5rem; padding: .5rem .6rem; border-bottom: 1px solid var(--line); } .groups tr:last-child { border: 0; } .groups tr.error { background: var(--error-bg); }
  .groups td { padding: 0; border: 0; } .groups td:nth-child(2)::before { content: "+ "; color: var(--dim); } .groups td:nth-child(3)::before { content: "= "; color: var(--dim); }
  .pick { width: 100%; } .pick select { flex: 1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd + dt { margin-top: .35rem; }
  pre { padding: .5rem .6rem; gap: .6rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { --bg: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --soft: #f3f3f3; --link: #000; --error: #8c1410; --error-bg: #fff; --warning: #5c3700; --warning-bg: #fff; --notice: #123f6b; --notice-bg: #fff; --ok: #0f4a29; --ok-bg: #fff; --mark: #fff; --mark-ink: #8c1410; }
  body { font-size: 10pt; } #filters, .skip { display: none; }
  main > section { border: 0; padding: 0; } .wide { overflow: visible; max-height: none; border: 0; }
  article, tr, li { break-inside: avoid; } .many article { content-visibility: visible; } h2, h3, h4 { break-after: avoid; }
  thead th, thead td, .matrix th[scope=row] { position: static; } details::details-content { content-visibility: visible; }
  body > header { border: 1pt solid #444; }
}
`;var wt=["default-src 'none'",`style-src 'sha256-${se(be)}'`,`script-src 'sha256-${se(ye)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; "),xt=300;function cn(e,{links:n,rules:r}){let{report:t}=e,i=Ze(t),o=W(t,n),{text:s}=d`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new L(wt)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
<title>${dn(t).word}: Campaign IMS check</title>
<style>${new L(be)}</style>
</head>
<body${t.findings.length>xt?new L(' class="many"'):null}>
<a class="skip" href="#findings">Skip to the findings</a>
${St(t)}
<main>
${ln(t,n)}
${nn(t,i)}
${rn(t)}
${on(t)}
${Qe(e,i,r,o)}
${en(e)}
${sn(t)}
${an(t,o)}
</main>
<footer>campaign-ims-check ${t.tool.version}. It checks what Git tracks against Adobe&#8217;s page &#8220;Troubleshooting IMS&#8221;; it has not asked Campaign or Adobe.</footer>
<script>${new L(ye)}</script>
</body>
</html>
`;return s}function dn({summary:e,instances:n,findings:r}){return n.length===0&&r.length===0?{word:"Nothing to check",kind:"none",sign:"–"}:e.verdict==="pass"?{word:"Passed",kind:"ok",sign:"✓"}:{word:"Failed",kind:"error",sign:"✕"}}var vt={index:"the Git index",tree:"a commit",worktree:"the work tree"};function St(e){let{summary:n,source:r,files:t,instances:i,repositories:o}=e,{word:s,kind:a,sign:l}=dn(e),c=(h,g)=>d`<li class="${g}"><b>${h}</b> ${h===1?g:`${g}s`}</li>`,u=o?`${o.length} ${o.length===1?"repository":"repositories"}`:vt[r.kind],p=r.revision===null?"":` at ${r.revision.slice(0,12)}`,m=r.base===null?null:d`<li><b>${n.new}</b> new since <code>${r.base.slice(0,12)}</code></li>`;return d`<header class="${a}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${l}</span> ${s}</h1>
<ul class="counts">${c(n.error,"error")}${c(n.warning,"warning")}${c(n.notice,"notice")}${m}</ul>
<p>${i.length===1?"1 instance":`${i.length} instances`} in ${u}${p}: ${t.read} of ${t.tracked} tracked files were read.</p>
</header>`}function pn({level:e,state:n},{gate:r,failOn:t}){return(t==="never"?[]:b.slice(0,b.indexOf(t)+1)).includes(e)&&(r==="all"||n==="new")}function mn({report:e},{failOn:n,newOnly:r}){let t=a=>pn(a,{failOn:n,gate:r?"new":"all"}),i=[...Rt(e)].map(([a,l])=>Lt(a,l,t)),o=a=>i.reduce((l,c)=>l+c[a],0),{text:s}=d`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${o("tests")}" failures="${o("failures")}" errors="0">
${i.map(a=>a.xml)}</testsuites>
`;return s}function Rt(e){let n=new Map;for(let o of e.findings){let s=n.get($e(o));s?s.push(o):n.set($e(o),[o])}let r=new Set,t=new Map,i=(o,s)=>{let a=t.get(o);a?a.push(s):t.set(o,[s])};for(let o of e.checks){let{section:s,rule:a,status:l,reason:c,instance:u,estate:p,repository:m}=o,h=$=>(n.get($e(o))??[]).filter(f=>f.estate===$&&[u,null].includes(f.instance)),g=h(p),y=l!=="fail"?[]:g.length>0?g:h("");for(let $ of y)r.add($);i(I(e,u,p,m),{section:s,rule:a,findings:y,skipped:l==="not-checked"?c??"":null})}for(let o of e.findings)r.has(o)||i("of no instance",{section:o.section,rule:o.rule,findings:[o],skipped:null});return t}var $e=({rule:e,repository:n})=>JSON.stringify([e,n]);function Lt(e,n,r){let t=n.filter(({findings:s})=>s.some(r)).length,i=n.filter(s=>s.skipped!==null&&s.findings.length===0).length;return{xml:d`  <testsuite name="${e}" tests="${n.length}" failures="${t}" errors="0" skipped="${i}">
${n.map(s=>Mt(e,s,r))}  </testsuite>
`,tests:n.length,failures:t,skipped:i}}function Mt(e,{section:n,rule:r,findings:t,skipped:i},o){let s=t.filter(o),a=t.filter(c=>!o(c)),l=s.length>1?` (and ${s.length-1} more)`:"";return d`    <testcase name="${r}" classname="${`${e}: ${n}`}">${[t.length===0&&i!==null?d`<skipped>${i}</skipped>`:null,s[0]?d`<failure type="${s[0].level}" message="${s[0].message+l}">${D(s.map(un))}</failure>`:null,a.length>0?d`<system-out>${D(a.map(un))}</system-out>`:null]}</testcase>
`}var un=({path:e,start:n,level:r,state:t,message:i,help:o,rule:s})=>d`${e}:${n.line}:${n.column}: ${r}${t==="existing"?" (existing)":""}: ${i}
${o===null?null:d`${o}\n`}${v(encodeURIComponent(s))}
`;var Q="%SRCROOT%",ke=e=>({uri:K(e),uriBaseId:Q}),we=({start:e,end:n})=>({startLine:e.line,startColumn:e.column,endLine:n.line,endColumn:n.column}),xe=(e,n)=>({artifactLocation:ke(e),region:we(n)});function gn(e,n){let r=new Map,t=e.map(({fingerprint:i,at:o,text:s})=>{let a=r.get(o.path)??C(n.get(o.path)??"");return r.set(o.path,a),{fingerprint:i,path:o.path,text:s,start:a.position(o.span.start),end:a.position(o.span.end)}});return i=>{let o=t.find(({fingerprint:a,start:l,end:c})=>{let{line:u,column:p}=i.start,m=u>l.line||u===l.line&&p>=l.column;return a===i.fingerprint&&m&&u<=c.line});if(!o)return{};let s=[{deletedRegion:we(o),insertedContent:{text:o.text}}];return{fixes:[{description:{text:"The certain remedy."},artifactChanges:[{artifactLocation:ke(o.path),replacements:s}]}]}}}var ve={error:"error",warning:"warning",notice:"note"};function hn(e,n,r){let t=new Set(e.map(({id:o})=>o)),i=n.filter(o=>!t.has(o)).map(o=>({id:o,shortDescription:{text:o},helpUri:ee(o)}));return[...e.map(o=>It(o,r[o.id])),...i]}function It({id:e,section:n,level:r,says:t,needs:i},o){let s=`${fn(t)} This is a demand on the section "${n}" of "Troubleshooting IMS".`,a=i===void 0?"":` It is checked where this is known: ${i}.`;return{id:e,shortDescription:{text:fn(t)},fullDescription:{text:s+a},help:{text:`${s}${a} See ${ee(e)}`,markdown:o===void 0?`[${e}](${ee(e)})`:Ct(o)},helpUri:ee(e),defaultConfiguration:{level:ve[r]},properties:{tags:["adobe-campaign","ims",n],precision:"very-high"}}}var ee=e=>v(encodeURIComponent(e)),fn=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}.`,Ct=e=>e.replace(/\]\((?!\w+:|#)([^)]+)\)/g,(n,r)=>`](${new URL(r,v("x")).href})`);function bn({report:e,fixes:n,texts:r},t){let i={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:e.repositories?e.repositories.map(({name:o,revision:s})=>yn(Et(e,o,s),t,o)):[yn(e,t,void 0,gn(n,r))]};return`${JSON.stringify(i,null,2)}
`}function Et(e,n,r){let t=({repository:l})=>l===n,{source:i,findings:o,suppressed:s,checks:a}=e;return{...e,source:{...i,revision:r},findings:o.filter(t),suppressed:s.filter(t),checks:a.filter(t)}}function yn(e,{rules:n,pages:r,links:t},i,o=()=>({})){let{tool:s,source:a,findings:l,suppressed:c}=e,u=new Set([...l,...c].map(({rule:f})=>f)),p=i===void 0?n:n.filter(({id:f})=>u.has(f)),m=hn(p,[...u],i===void 0?r():{}),h=new Map(m.map(({id:f},E)=>[f,E])),g=t&&P(t,i),y=t?.revision??a.revision,$=f=>({...jt(f,a.base!==null),...o(f),ruleIndex:h.get(f.rule)});return{tool:{driver:{name:s.name,version:s.version,informationUri:z,rules:m}},...i!==void 0&&{automationDetails:{id:`${s.name}/${i}/`}},columnKind:"utf16CodeUnits",originalUriBaseIds:{[Q]:{description:{text:"The root of the repository."}}},...g&&{versionControlProvenance:[{repositoryUri:g,...y&&{revisionId:y},mappedTo:{uriBaseId:Q}}]},invocations:[{executionSuccessful:!0,toolConfigurationNotifications:F(e).map(({reason:f,rules:E})=>({level:"note",message:{text:ne(`Not checked: ${E.join(", ")}. ${f}`)}}))}],results:[...l.map($),...c.map(f=>({...$(f),suppressions:Ft(f)}))]}}function jt(e,n){let{rule:r,level:t,state:i,message:o,help:s,path:a,related:l,fingerprint:c,instance:u,estate:p,section:m,symptom:h}=e;return{ruleId:r,level:ve[t],...n&&{baselineState:i==="new"?"new":"unchanged"},message:{text:ne(s===null?o:`${o} ${s}`)},locations:[{physicalLocation:xe(a,e)}],...l.length>0&&{relatedLocations:l.map((g,y)=>({id:y+1,physicalLocation:xe(g.path,g),message:{text:ne(g.note)}}))},partialFingerprints:{"campaignImsCheck/v1":c},properties:{instance:u,estate:p,section:m,symptom:h}}}var Ft=({reason:e})=>[{kind:"external",status:"accepted",justification:ne(e)}],ne=e=>S(e).replaceAll("](","]​(");0&&(module.exports={document,gitlab,html,junit,sarif});
